namespace Chokepoint.Benchmarks.Intake;

/// <summary>Precision and recall over the texts of one corpus, of announcements and of each field.</summary>
internal sealed class CorpusScore
{
    public static readonly string[] Fields = ["announcements", "act", "certainty", "authority", "target", "parties", "items", "day"];

    // A person who marks a text stops at so many.
    private const int MostParties = 10;
    private const int MostItems = 12;

    private readonly Dictionary<string, FieldScore> _fields = Fields.ToDictionary(name => name, _ => new FieldScore());

    public int Texts { get; private set; }

    public int Announcements { get; private set; }

    public int WithoutMeasure { get; private set; }

    /// <summary>Texts without a measure from which one was read.</summary>
    public int Invented { get; private set; }

    public FieldScore this[string field] => _fields[field];

    /// <summary>Counts one text, and says what was missed, invented or read wrong.</summary>
    public List<string> Add(Gold gold, IReadOnlyList<Told> told)
    {
        Texts++;
        Announcements += gold.News.Count(one => !one.Optional);
        WithoutMeasure += gold.News.Count == 0 ? 1 : 0;
        Invented += gold.News.Count == 0 && told.Count > 0 ? 1 : 0;

        var faults = new List<string>();
        var (golds, tolds) = (gold.News.ToList(), told.ToList());
        while (BestPair(golds, tolds) is { } pair)
        {
            golds.Remove(pair.Gold);
            tolds.Remove(pair.Told);
            if (!pair.Gold.Optional)
            {
                Add(pair.Gold, pair.Told, faults);
            }
        }

        foreach (var missed in golds.Where(one => !one.Optional))
        {
            Add(missed, null, faults);
        }

        tolds.ForEach(invented => Add(null, invented, faults));
        return faults;
    }

    private static (GoldAnnouncement Gold, Told Told)? BestPair(List<GoldAnnouncement> golds, List<Told> tolds)
    {
        var pairs = golds.SelectMany(gold => tolds, (gold, told) => (Gold: gold, Told: told, Points: Points(gold, told))).Where(pair => pair.Points > 0).ToList();
        return pairs.Count > 0 && pairs.MaxBy(pair => pair.Points) is var best ? (best.Gold, best.Told) : null;
    }

    /// <summary>Nothing in common but the actor is no telling of the same act.</summary>
    private static int Points(GoldAnnouncement gold, Told told)
    {
        var act = Likeness.IsOneOf(told.Act, gold.Act);
        var goods = gold.Items.Any(item => told.Items.Any(one => Likeness.IsNamed(one, item)));
        var by = gold.By is null || told.By is null || Likeness.IsOneOf(told.By, gold.By);
        return (!act && !goods) || !by
            ? 0
            : (act ? 8 : 0) + (goods ? 4 : 0) + (Likeness.IsOneOf(told.Certainty, gold.Certainty) ? 2 : 0) + (gold.Countries.SequenceEqual(told.Countries) ? 2 : 0) + (gold.Optional ? 0 : 1);
    }

    /// <summary>Of a list that is full, what stands behind its last place is neither right nor wrong.</summary>
    private static IReadOnlyList<string>? UpTo(int most, IReadOnlyList<string>? read, IReadOnlyList<string>? right) =>
        right?.Count >= most && read?.Count > most ? [.. read.Take(most)] : read;

    private void Add(GoldAnnouncement? gold, Told? told, List<string> faults)
    {
        _fields["announcements"].Add(gold is null || told is null ? 0 : 1, told is null ? 0 : 1, gold is null ? 0 : 1);
        if (gold is null || told is null)
        {
            faults.Add(gold is null ? $"INVENTED {told}" : $"MISSED   {gold.Act} {gold.Certainty} {gold.By}/{gold.Authority} -> {string.Join(' ', gold.Countries)} [{string.Join("; ", gold.Items)}]");
        }

        Value("act", told?.Act, gold?.Act);
        Value("certainty", told?.Certainty, gold?.Certainty);
        Value("authority", told?.Authority, gold?.Authority);
        Values("target", told?.Countries, gold?.Countries, (one, other) => Likeness.IsOneOf(one, other));
        Values("parties", UpTo(MostParties, told?.Parties, gold?.Parties), gold?.Parties, Likeness.IsNamed);
        Values("items", UpTo(MostItems, told?.Items, gold?.Items), gold?.Items, Likeness.IsNamed);
        Value("day", told?.Announced, gold?.Announced);
        Value("day", told?.Effective, gold?.Effective);
        Value("day", told?.Until, gold?.Until);

        void Value(string field, string? read, string? right)
        {
            var isRight = Likeness.IsOneOf(read, right);
            // Where leaving open is one of the choices, nothing was missed.
            var isOpen = right is null || (read is null && isRight);
            _fields[field].Add(isRight && read is not null ? 1 : 0, read is null ? 0 : 1, isOpen ? 0 : 1);
            if (gold is not null && told is not null && !isRight)
            {
                faults.Add($"{field} {read ?? "-"}, not {right ?? "-"}");
            }
        }

        void Values(string field, IReadOnlyList<string>? read, IReadOnlyList<string>? right, Func<string, string, bool> isSame)
        {
            var found = (right ?? []).Where(one => (read ?? []).Any(other => isSame(other, one))).ToList();
            var wrong = (read ?? []).Where(one => !(right ?? []).Any(other => isSame(one, other))).ToList();
            _fields[field].Add(found.Count, found.Count + wrong.Count, (right ?? []).Count);
            if (gold is not null && told is not null && (wrong.Count > 0 || found.Count < (right ?? []).Count))
            {
                faults.Add($"{field}{string.Concat(wrong.Select(one => $" +{one};"))}{string.Concat((right ?? []).Except(found).Select(one => $" -{one};"))}");
            }
        }
    }
}
