using System.Collections.Immutable;
using Chokepoint.Core.Places;
using Chokepoint.Intake.Announcements;
using Chokepoint.Intake.Sources;
using Chokepoint.Intake.Words;

namespace Chokepoint.Intake.Reading;

/// <summary>One act and all claims that tell of it.</summary>
internal sealed class Telling
{
    // A text that repeats itself costs no more than these.
    private const int MostClaims = 64;
    private const int MostEntries = 1000;

    // A title, and the sentences that say what a text is about.
    private const int OpeningSentences = 3;

    private readonly List<Claim> _claims = [];
    private readonly List<Quoted<NamedItem>> _moreItems = [];
    private readonly List<Quoted<string>> _moreParties = [];
    private readonly List<Quoted<string>> _leftOpen = [];
    private Quoted<DateOnly>? _announced;
    private Quoted<DateOnly>? _effective;
    private Quoted<DateOnly>? _until;
    private TextSpan? _atOnce;
    private Quoted<string>? _citation;
    private Quoted<string>? _authority;
    private TextSpan? _sources;
    private readonly List<Quoted<Country>> _moreCountries = [];

    public Telling(Claim first) => _claims.Add(first);

    /// <summary>What it is: a sentence says it more exactly than a title, and "ban" more exactly than "curbs".</summary>
    public Act Act => (_claims.Find(claim => !claim.IsVague && !claim.IsTitle) ?? _claims.Find(claim => !claim.IsVague) ?? _claims[0]).Act.Value;

    public bool IsDated => _announced is not null || _claims.Exists(claim => claim.Announced is not null);

    /// <summary>The day on which it was made public.</summary>
    public Quoted<DateOnly>? Announced => Together(_claims.Where(claim => !claim.IsDateline).Select(claim => claim.Announced)) ?? _announced ?? Together(_claims.Select(claim => claim.Announced));

    /// <summary>The first day on which it works.</summary>
    public Quoted<DateOnly>? Effective =>
        Together(_claims.Select(claim => claim.Effective))
        ?? FromOnce(Announced, _claims.Select(claim => claim.AtOnce).FirstOrDefault(span => span is not null))
        ?? (_effective is { } later && !(later.Value < Announced?.Value.AddDays(-3)) ? later : FromOnce(Announced, _atOnce));

    /// <summary>The words that let it work at once.</summary>
    public TextSpan? AtOnce => _claims.Select(claim => claim.AtOnce).FirstOrDefault(span => span is not null) ?? _atOnce;

    /// <summary>Whether only a title tells of it, and vaguely.</summary>
    private bool IsHeadline => _claims.TrueForAll(claim => claim is { IsTitle: true, IsVague: true });

    /// <summary>Whether only a title tells of it.</summary>
    private bool IsTitled => _claims.TrueForAll(claim => claim.IsTitle);

    /// <summary>Whether it is known which authority does it, by a sentence about the act or by one beside it.</summary>
    private bool IsAttributed => HasAuthority || _authority is not null;

    public bool HasAuthority => _claims.Exists(claim => claim.Authority is not null);

    /// <summary>The government that acts itself, if one does: a ministry that the text names for another reason does not.</summary>
    public string? Government => _claims.Find(claim => claim is { Government: not null, IsTitle: false })?.Government?.Value;

    public Country? By => _claims.Select(claim => claim.By?.Value).FirstOrDefault(by => by is not null);

    public IEnumerable<Country> Countries => _claims.SelectMany(claim => claim.Countries).Select(country => country.Value);

    /// <summary>Whether anything said whom it is aimed at.</summary>
    public bool HasCountries => _moreCountries.Count > 0 || _claims.Exists(claim => !claim.Countries.IsEmpty || claim.Worldwide is not null);

    public Certainty Certainty => Surest.Certainty.Value;

    /// <summary>A denial, or the surest of the claims; a title says it shorter than it is.</summary>
    private Claim Surest =>
        _claims.Find(claim => claim.Certainty.Value == Certainty.Denied)
        ?? _claims.Where(claim => claim is { IsTitle: false, Standing: not Standing.Aside }).MinBy(claim => claim.Certainty.Value)
        ?? _claims.Where(claim => !claim.IsTitle).MinBy(claim => claim.Certainty.Value)
        ?? _claims.MinBy(claim => claim.Certainty.Value)!;

    /// <summary>Whether it tells enough to be a measure beside another one.</summary>
    public bool StandsByItself =>
        Act == Act.Listing || HasCountries || NamesParties || (NamesGoods && _claims.Exists(claim => claim is { Standing: Standing.Lead, IsVague: false }));

    /// <summary>Whether nobody is known to do it, to nobody, and from no day.</summary>
    public bool IsAdrift =>
        !OpensText && Act is not (Act.Listing or Act.Threat or Act.Rumour) && Certainty is not (Certainty.Reported or Certainty.Denied)
        && !IsAttributed && Government is null && Effective is null && !HasCountries;

    /// <summary>Whether a single sentence tells of it, as of what is so and not as of something that begins.</summary>
    public bool IsTimeless => !OpensText && _claims is [{ IsRecent: false, IsPerformed: false, IsExtension: false, Certainty.Value: Certainty.Enacted }] && Effective is null;

    /// <summary>Whether the text begins with it.</summary>
    private bool OpensText => _claims.Exists(claim => claim.IsTitle || claim.Sentence < OpeningSentences);

    private bool NamesParties => _moreParties.Count > 0 || _claims.Exists(claim => !claim.Parties.IsEmpty);

    private bool NamesGoods => _moreItems.Count > 0 || Items.Any();

    /// <summary>How many sentences away the nearest sentence is that tells of it.</summary>
    public int DistanceTo(int sentence) => _claims.Min(claim => Math.Abs(claim.Sentence - sentence));

    /// <summary>Adds a claim; what is told a hundred times is known.</summary>
    public void Add(Claim claim)
    {
        if (_claims.Count < MostClaims)
        {
            _claims.Add(claim);
        }
    }

    public void AddItems(IEnumerable<Quoted<NamedItem>> items) => _moreItems.AddRange(items.Take(MostEntries - _moreItems.Count));

    /// <summary>Names what a text is about, for want of goods in what it tells of the act.</summary>
    public void Suggest(IEnumerable<Quoted<NamedItem>> items)
    {
        if (Act is not (Act.Listing or Act.Threat or Act.Rumour) && !_claims.Exists(claim => !claim.Parties.IsEmpty) && !NamesGoods)
        {
            AddItems(items);
        }
    }

    /// <summary>Names what a suspended rule was about, where the suspension itself names nothing.</summary>
    public void Suggest(IEnumerable<Quoted<NamedItem>> items, IEnumerable<Quoted<Country>> countries)
    {
        if (!NamesGoods && !Countries.Any())
        {
            AddItems(items);
            AddCountries(countries);
        }
    }

    public void AddParties(IEnumerable<Quoted<string>> parties) => _moreParties.AddRange(parties.Take(MostEntries - _moreParties.Count));

    public void AddCountries(IEnumerable<Quoted<Country>> countries) => _moreCountries.AddRange(countries.Take(MostEntries - _moreCountries.Count));

    public void LeaveOpen(string field, TextSpan words)
    {
        if (_leftOpen.Count < MostClaims)
        {
            _leftOpen.Add(new Quoted<string>(field, [words]));
        }
    }

    public void Date(Quoted<DateOnly>? announced, Quoted<DateOnly>? effective, Quoted<DateOnly>? until, TextSpan? atOnce)
    {
        _announced ??= announced;
        _effective ??= effective;
        _until ??= until;
        _atOnce ??= atOnce;
    }

    /// <summary>Takes in who says so, where only the title has told of it.</summary>
    public void Hear(TextSpan sources) => _sources ??= _claims.TrueForAll(claim => claim is { IsTitle: true, Certainty.Value: Certainty.Enacted }) ? sources : null;

    /// <summary>Names who acts where no sentence about the act did.</summary>
    public void Attribute(Quoted<string> authority) => _authority ??= authority;

    public void Cite(Quoted<string> citation) => _citation ??= citation;

    /// <summary>Whether a claim tells of the same act.</summary>
    public bool Fits(Claim claim) =>
        IsSameAct(claim)
        && !IsForOtherUsers(claim)
        && !EndsOtherwise(claim)
        && !BeginsOtherwise(claim)
        && !IsNewBesideExtended(claim)
        && IsOfSameActor(claim)
        && (claim.IsTitle || IsTitled || Certainty == Certainty.Denied || Group(claim.Certainty.Value) == Group(Certainty) || IsSamePlan(claim) || IsWhatFollows(claim))
        && (claim.Act.Value == Act.Listing || claim.Countries.IsEmpty || !Countries.Any() || claim.Countries.Any(country => Countries.Contains(country.Value)));

    /// <summary>Who is not named may be anyone; an authority of no country, such as the Security Council, is no country's.</summary>
    private bool IsOfSameActor(Claim claim) =>
        By is { } by && claim.By?.Value is { } other ? by == other
        : (claim.By is null && claim.Authority is not null) == (By is null && HasAuthority) || (claim.By is null && claim.Authority is null) || (By is null && !HasAuthority);

    /// <summary>What is suspended until one day is another thing than what is suspended until another.</summary>
    private bool EndsOtherwise(Claim claim) => Act == Act.Suspension && claim.Until is { } until && _claims.Exists(own => own.Until is { } other && other.Value != until.Value);

    /// <summary>What two sections of a text let begin on two days are two measures.</summary>
    private bool BeginsOtherwise(Claim claim) =>
        claim is { Heading: >= 0, IsTitle: false, Effective: { } effective } && claim.Act.Value is Act.Ban or Act.Licence or Act.Quota
        && _claims.TrueForAll(own => own.IsTitle || own.Heading != claim.Heading) && _claims.Exists(own => own.Effective is { } other && other.Value != effective.Value) && !(!claim.Items.IsEmpty && Items.Any() && HasCommonItem(claim));

    /// <summary>"The petrol ban is prolonged. A diesel ban is brought in": two acts.</summary>
    private bool IsNewBesideExtended(Claim claim) =>
        !claim.IsTitle && !claim.Items.IsEmpty && _claims.FindAll(own => !own.IsTitle && !own.Items.IsEmpty) is { Count: > 0 } told
        && told.TrueForAll(own => own.IsExtension != claim.IsExtension && !own.Items.Any(item => claim.Items.Any(other => other.Value.Name == item.Value.Name)));

    /// <summary>A vague claim tells of any restriction of the same goods.</summary>
    private bool IsSameAct(Claim claim) =>
        (claim.Act.Value == Act && (Act != Act.Listing || claim.List == (_claims.Find(own => own.List != Claim.AnyList) ?? _claims[0]).List || claim.List == Claim.AnyList || _claims.TrueForAll(own => own.List == Claim.AnyList)))
        || (claim.Act.Value == Act.Listing && Act is Act.Ban or Act.Licence && IsTitled)
        || (claim.Act.Value == Act.Quota && Act == Act.Lifting && IsTitled)
        || (claim.Act.Value == Act.Suspension && Act == Act.Lifting && IsTitled && HasCommonItem(claim))
        || (claim.Act.Value == Act.Lifting && Act == Act.Suspension && claim.Items.IsEmpty)
        || (IsRestriction(claim.Act.Value) && IsRestriction(Act) && (claim.Act.Value != Act.Listing || claim.IsVague || Act == Act.Listing) && (claim.IsVague || _claims.TrueForAll(own => own.IsVague)) && HasCommonItem(claim));

    /// <summary>What is weighed in one sentence and planned in the next is one plan.</summary>
    private bool IsSamePlan(Claim claim) =>
        (claim.Items.IsEmpty || !Items.Any()) && Certainty is Certainty.Considered or Certainty.Announced && claim.Certainty.Value is Certainty.Considered or Certainty.Announced;

    /// <summary>"Lifts the ban. Sales could resume next week": what may come of an act is no other one.</summary>
    private bool IsWhatFollows(Claim claim) =>
        claim is { Certainty.Value: Certainty.Considered, IsPlanned: false, Items.IsEmpty: true, Countries.IsEmpty: true, Parties.IsEmpty: true } && Group(Certainty) == 0 && DistanceTo(claim.Sentence) <= 4;

    /// <summary>Other goods for certain users only are another rule of the same act.</summary>
    private bool IsForOtherUsers(Claim claim) =>
        !claim.EndUserTypes.IsEmpty && !claim.Items.IsEmpty && Items.Any() && !HasCommonItem(claim) && _claims.TrueForAll(own => own.EndUserTypes.IsEmpty);

    private bool HasCommonItem(Claim claim) =>
        claim.Items.IsEmpty || !Items.Any() || claim.Items.Any(item => Items.Contains(item.Value.Name));

    /// <summary>Whether it restricts all the goods of another one, and more exactly.</summary>
    public bool Contains(Telling headline) =>
        headline != this && headline.IsHeadline && headline.Items.Any() && IsRestriction(Act) && IsRestriction(headline.Act) && By == headline.By && headline.Items.All(item => Items.Contains(item));

    /// <summary>The goods that its claims name.</summary>
    public IEnumerable<Quoted<NamedItem>> NamedItems => _claims.SelectMany(claim => claim.Items);

    private IEnumerable<string> Items => NamedItems.Select(item => item.Value.Name);

    private static bool IsRestriction(Act act) => act is Act.Ban or Act.Licence or Act.Quota or Act.Listing;

    private static int Group(Certainty certainty) => certainty switch
    {
        Certainty.Enacted or Certainty.Announced or Certainty.Reported => 0,
        Certainty.Considered => 1,
        Certainty.Denied => 2,
    };

    public Announcement Read()
    {
        var best = Surest;
        var announced = Announced;
        var effective = Effective;
        // What will hold from a day that is fixed and near is decided.
        var certainty = best is { Certainty.Value: Certainty.Announced, IsPlanned: false, IsFarAhead: false } && IsAttributed && effective is not null ? Certainty.Enacted : best.Certainty.Value;
        return new Announcement
        {
            Act = new Quoted<Act>(Act, Evidence(_claims.Select(claim => claim.Act))),
            Certainty = _sources is { } sources && IsTitled ? new Quoted<Certainty>(Certainty.Reported, [sources]) : new Quoted<Certainty>(certainty, Evidence(_claims.Where(claim => claim.Certainty.Value == best.Certainty.Value).Select(claim => claim.Certainty))),
            Authority = Together(_claims.Select(claim => claim.Authority)) ?? _authority ?? Together(_claims.Where(claim => !claim.IsTitle).Select(claim => claim.Government)) ?? Together(_claims.Select(claim => claim.Government)),
            By = Together(_claims.Select(claim => claim.By)),
            Countries = Merge(_claims.SelectMany(claim => claim.Countries).Concat(_moreCountries)),
            Worldwide = Together(_claims.Select(claim => claim.Worldwide)),
            Parties = Fullest(Merge(_claims.SelectMany(claim => claim.Parties).Concat(_moreParties))),
            Items = ItemsOf(),
            EndUserTypes = Merge(_claims.SelectMany(claim => claim.EndUserTypes)),
            EndUses = Merge(_claims.SelectMany(claim => claim.EndUses)),
            Announced = announced,
            Effective = effective,
            Until = Together(_claims.Select(claim => claim.Until)) ?? _until,
            Citation = Together(_claims.Select(claim => claim.Citation)) ?? _citation,
            LeftOpen = Merge(_leftOpen),
        };
    }

    /// <summary>A short name beside the full one is the same party.</summary>
    private static ImmutableArray<Quoted<string>> Fullest(ImmutableArray<Quoted<string>> parties) =>
        [.. parties.Where(party => !parties.Any(other => other.Value.Length > party.Value.Length && other.Value.StartsWith(party.Value + " ", StringComparison.Ordinal)))];

    private static Quoted<DateOnly>? FromOnce(Quoted<DateOnly>? announced, TextSpan? words) =>
        announced is not null && words is { } span ? new Quoted<DateOnly>(announced.Value, [span]) : null;

    /// <summary>Items of the sentences; those that the title alone names only where no sentence names any.</summary>
    private ImmutableArray<Quoted<NamedItem>> ItemsOf()
    {
        var body = _claims.Where(claim => !claim.IsTitle).SelectMany(claim => claim.Items).Concat(_moreItems).ToList();
        var title = _claims.Where(claim => claim.IsTitle).SelectMany(claim => claim.Items).ToList();
        var all = body.TrueForAll(item => IsGeneral(item.Value.Name)) ? [.. body, .. title] : body.Concat(title.Where(item => body.Exists(other => other.Value.Name == item.Value.Name))).ToList();
        all = all.FindAll(item => !item.Value.Excluded || !all.Exists(other => !other.Value.Excluded && other.Value.Name == item.Value.Name));
        all = all.Exists(item => !IsGeneral(item.Value.Name)) ? all.FindAll(item => !IsGeneral(item.Value.Name)) : all;
        all = all.FindAll(item => !all.Exists(other => !other.Value.Excluded && ItemTable.Covers(item.Value.Name, other.Value.Name) && !AreNamedTogether(item.Value.Name, other.Value.Name)));
        return
        [
            .. all.GroupBy(item => (item.Value.Name, item.Value.Excluded))
                .Select(group => new Quoted<NamedItem>(group.First().Value, Evidence(group)))
                .OrderBy(item => item.Evidence[0].Start),
        ];
    }

    /// <summary>"Onions and vegetables": who names both means both.</summary>
    private bool AreNamedTogether(string general, string special) =>
        _claims.Exists(claim => claim.Items.Any(item => item.Value.Name == general) && claim.Items.Any(item => item.Value.Name == special));

    /// <summary>Names of whole classes say nothing beside names of their members; a licence for dual-use items is what all of them need.</summary>
    private bool IsGeneral(string name) => (name == "dual-use items" && Act == Act.Licence) || name is "critical minerals" or "industrial goods";

    /// <summary>The value that was told first, with the words of all who tell the same.</summary>
    private static Quoted<T>? Together<T>(IEnumerable<Quoted<T>?> quoted)
    {
        var all = quoted.OfType<Quoted<T>>().ToList();
        return all.Count == 0 ? null : new Quoted<T>(all[0].Value, Evidence(all.Where(other => Equals(other.Value, all[0].Value))));
    }

    private static ImmutableArray<Quoted<T>> Merge<T>(IEnumerable<Quoted<T>> quoted) =>
        [.. quoted.GroupBy(one => one.Value).Select(group => new Quoted<T>(group.Key, Evidence(group)))];

    private static ImmutableArray<TextSpan> Evidence<T>(IEnumerable<Quoted<T>> quoted) =>
        [.. quoted.SelectMany(one => one.Evidence).Distinct().OrderBy(span => span.Start).ThenBy(span => span.End)];
}
