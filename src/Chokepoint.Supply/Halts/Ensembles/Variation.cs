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

    public Variation(HaltModel model, double spread) => (_model, _stated, _spread) = (model, model.StatedInputs(), spread);

    /// <summary>The inputs of a run.</summary>
    public HaltInputs For(Draws draws)
    {
        var network = _model.Network;
        var (lead, buffer, qualify) = ((int[])_stated.LeadDays.Clone(), (double[])_stated.BufferDays.Clone(), (double[])_stated.QualifyDays.Clone());
        for (var edge = 0; edge < lead.Length; edge++)
        {
            if (network.EdgeLink[edge] is >= 0 and var link)
            {
                lead[edge] = HaltInputs.Whole(draws.In(RangeOf(link, LinkNumber.LeadDays, _stated.LeadDays[edge]), Quantity.Link(link, LinkNumber.LeadDays)));
                buffer[edge] = draws.In(RangeOf(link, LinkNumber.BufferDays, _stated.BufferDays[edge]), Quantity.Link(link, LinkNumber.BufferDays));
                qualify[edge] = draws.In(RangeOf(link, LinkNumber.QualifyDays, _stated.QualifyDays[edge]), Quantity.Link(link, LinkNumber.QualifyDays));
            }
        }

        var stock = _stated.Stock.Select((units, point) => draws.In(Around(units), Quantity.Stock(point))).ToArray();
        return _stated.With(lead, buffer, qualify, stock);
    }

    /// <summary>All that varies, for telling which of it matters.</summary>
    public List<Varied> All(HaltPlan plan)
    {
        var (network, links) = (_model.Network, _model.Network.Tables.Links);
        var varied = new List<Varied>();
        for (var edge = 0; edge < network.EdgeFrom.Length; edge++)
        {
            var link = network.EdgeLink[edge];
            if (link < 0 || _model.Steady.Drawn[edge] <= 0)
            {
                continue;
            }

            var way = $"{network.Tables.Items[links.Item(link)].Id} from {network.Tables.Facilities[links.From(link)].Id} to {network.Tables.Facilities[links.To(link)].Id}";
            varied.Add(new Varied($"days under way of {way}", RangeOf(link, LinkNumber.LeadDays, _stated.LeadDays[edge]), Quantity.Link(link, LinkNumber.LeadDays)));
            varied.Add(new Varied($"days of buffer of {way}", RangeOf(link, LinkNumber.BufferDays, _stated.BufferDays[edge]), Quantity.Link(link, LinkNumber.BufferDays)));
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

    private NumberRange RangeOf(int link, LinkNumber number, double value) => _model.Network.Tables.Links.RangeOf(link, number) ?? Around(value);

    private NumberRange Around(double value) => new(value * (1 - _spread), value, value * (1 + _spread));
}
