using Chokepoint.Supply.Network;

namespace Chokepoint.Supply.Halts.Ensembles;

/// <summary>One quantity that varies between the runs of an ensemble.</summary>
/// <param name="Name">What it is, for people.</param>
/// <param name="Range">The range it is drawn from.</param>
/// <param name="Key">Its number for <see cref="Draws"/>.</param>
internal sealed record Varied(string Name, NumberRange Range, ulong Key);

/// <summary>
/// What varies: numbers of links that the network states as a range vary within it, the others by a share of themselves up and down; stocks
/// likewise; what passes a cut and how licences come through by their own ranges.
/// </summary>
internal sealed class Variation
{
    private readonly HaltModel _model;
    private readonly HaltInputs _stated;
    private readonly double _spread;
    private readonly LinkRanges[] _ranges;

    public Variation(HaltModel model, double spread)
    {
        (_model, _stated, _spread) = (model, model.StatedInputs(), spread);
        _ranges = [.. Enumerable.Range(0, model.Network.EdgeLink.Length).Where(edge => model.Network.EdgeLink[edge] >= 0).Select(RangesOf)];
    }

    /// <summary>The inputs of a run.</summary>
    public HaltInputs For(Draws draws)
    {
        var (lead, buffer, qualify) = ((int[])_stated.LeadDays.Clone(), (double[])_stated.BufferDays.Clone(), (double[])_stated.QualifyDays.Clone());
        foreach (var (edge, link, leadDays, bufferDays, qualifyDays) in _ranges)
        {
            lead[edge] = HaltInputs.Whole(draws.In(leadDays, Quantity.Link(link, LinkNumber.LeadDays)));
            buffer[edge] = draws.In(bufferDays, Quantity.Link(link, LinkNumber.BufferDays));
            qualify[edge] = draws.In(qualifyDays, Quantity.Link(link, LinkNumber.QualifyDays));
        }

        var stock = _stated.Stock.Select((units, point) => draws.In(Around(units), Quantity.Stock(point))).ToArray();
        return _stated.With(lead, buffer, qualify, stock);
    }

    /// <summary>All that varies, for telling which of it matters.</summary>
    public List<Varied> All(HaltPlan plan)
    {
        var (network, links) = (_model.Network, _model.Network.Tables.Links);
        var varied = new List<Varied>();
        foreach (var (_, link, leadDays, bufferDays, _) in _ranges.Where(ranges => _model.Steady.Drawn[ranges.Edge] > 0))
        {
            var way = $"{network.Tables.Items[links.Item(link)].Id} from {network.Tables.Facilities[links.From(link)].Id} to {network.Tables.Facilities[links.To(link)].Id}";
            varied.Add(new Varied($"days under way of {way}", leadDays, Quantity.Link(link, LinkNumber.LeadDays)));
            varied.Add(new Varied($"days of buffer of {way}", bufferDays, Quantity.Link(link, LinkNumber.BufferDays)));
        }

        varied.AddRange(Enumerable.Range(0, network.PointCount).Where(point => _stated.Stock[point] > 0).Select(point => new Varied(
            $"stock of {network.Tables.Items[network.ItemOf[point]].Id} at {network.Tables.Facilities[network.FacilityOf[point]].Id}", Around(_stated.Stock[point]), Quantity.Stock(point))));
        varied.AddRange(plan.Cuts.Select((cut, i) => new Varied($"what passes: {cut.Text}", cut.Passes, Quantity.Cut(i))));
        if (plan.Law is not null)
        {
            varied.Add(new Varied("delay of the first licences", plan.Licences.Delay, Quantity.LicenceDelay));
            varied.Add(new Varied("share of licences granted", new NumberRange(0, 0.5, 1), Quantity.LicenceShare));
        }

        return varied.FindAll(one => one.Range.Low < one.Range.High);
    }

    private LinkRanges RangesOf(int edge)
    {
        var link = _model.Network.EdgeLink[edge];
        return new LinkRanges(
            edge, link, RangeOf(link, LinkNumber.LeadDays, _stated.LeadDays[edge]), RangeOf(link, LinkNumber.BufferDays, _stated.BufferDays[edge]), RangeOf(link, LinkNumber.QualifyDays, _stated.QualifyDays[edge]));
    }

    private NumberRange RangeOf(int link, LinkNumber number, double value) => _model.Network.Tables.Links.RangeOf(link, number) ?? Around(value);

    private NumberRange Around(double value) => new(value * (1 - _spread), value, value * (1 + _spread));

    /// <summary>The ranges of one link.</summary>
    private readonly record struct LinkRanges(int Edge, int Link, NumberRange LeadDays, NumberRange BufferDays, NumberRange QualifyDays);
}
