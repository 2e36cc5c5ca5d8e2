using System.CommandLine;
using Chokepoint.App;
using Chokepoint.App.Rules;
using Chokepoint.App.Screen;
using Chokepoint.Core.Diagnostics;
using Chokepoint.Screening.Bills;

namespace Chokepoint.Cli.Commands;

/// <summary>The options by which commands take a bill of materials.</summary>
internal sealed class BillOptions
{
    private readonly Option<string?> _recipes = new("--bom")
    {
        Description = "Recipes: what one unit of each item is made of, with code, origin and value of each part. Fills in the controlled content that a line does not state",
        HelpName = "PATH",
    };

    private readonly Option<string?> _items = new("--items") { Description = "Codes, origins, units and prices of the items in --bom", HelpName = "PATH" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_recipes);
        command.Options.Add(_items);
    }

    /// <summary>The bill that the options name, or <c>null</c>. What deserves a look goes to standard error.</summary>
    public BillOfMaterials? Load(ParseResult parsed, LoadedLaw law) => (parsed.GetValue(_recipes), parsed.GetValue(_items)) switch
    {
        (null, null) => null,
        (null, _) => throw new UnusableInputException(Diagnostic.Error(AppCodes.Options, new Place("--items"), "goes with a bill of materials", "add --bom recipes.csv")),
        ({ } recipes, var items) => BillFile.Read(recipes, items, law.Today, Console.Error.WriteLine),
    };
}
