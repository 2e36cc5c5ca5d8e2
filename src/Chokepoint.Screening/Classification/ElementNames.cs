using System.Collections.Frozen;

namespace Chokepoint.Screening.Classification;

/// <summary>The English names of the chemical elements that goods are made of.</summary>
internal static class ElementNames
{
    private const string Names =
        "hydrogen H helium He lithium Li beryllium Be boron B carbon C nitrogen N oxygen O fluorine F neon Ne sodium Na magnesium Mg aluminium Al aluminum Al "
        + "silicon Si phosphorus P sulphur S sulfur S chlorine Cl argon Ar potassium K calcium Ca scandium Sc titanium Ti vanadium V chromium Cr manganese Mn "
        + "iron Fe cobalt Co nickel Ni copper Cu zinc Zn gallium Ga germanium Ge arsenic As selenium Se bromine Br krypton Kr rubidium Rb strontium Sr "
        + "yttrium Y zirconium Zr niobium Nb molybdenum Mo ruthenium Ru rhodium Rh palladium Pd silver Ag cadmium Cd indium In tin Sn antimony Sb "
        + "tellurium Te iodine I xenon Xe caesium Cs cesium Cs barium Ba lanthanum La cerium Ce praseodymium Pr neodymium Nd samarium Sm europium Eu "
        + "gadolinium Gd terbium Tb dysprosium Dy holmium Ho erbium Er thulium Tm ytterbium Yb lutetium Lu hafnium Hf tantalum Ta tungsten W wolfram W "
        + "rhenium Re osmium Os iridium Ir platinum Pt gold Au mercury Hg thallium Tl lead Pb bismuth Bi polonium Po radium Ra thorium Th uranium U plutonium Pu";

    private static readonly FrozenDictionary<string, string> s_symbols = Names.Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The symbol of a name in small letters; <c>null</c> where it is none.</summary>
    public static string? SymbolOf(string name) => s_symbols.GetValueOrDefault(name);
}
