using Chokepoint.Intake.Announcements;

namespace Chokepoint.Intake.Reading;

/// <summary>
/// Puts the claims of a text together: an act that is told three times is one announcement with the words of all three. What the text is
/// about is news; what it mentions on the way is history, or nothing.
/// </summary>
internal sealed class Story
{
    // No text tells of more.
    private const int MostTellings = 50;
    private const int Near = 15;

    private readonly List<Telling> _news = [];
    private readonly List<Telling> _history = [];

    /// <summary>The announcement that a sentence behind it speaks of further, if any.</summary>
    public Telling? Current { get; private set; }

    /// <summary>All that was told so far as news.</summary>
    public IReadOnlyList<Telling> News => _news;

    /// <summary>All that was told so far as history.</summary>
    public IReadOnlyList<Telling> History => _history;

    /// <summary>Adds a claim.</summary>
    public void Add(Claim claim)
    {
        var isWhatEnds = IsWhatEnds(claim);
        if ((claim.IsPast && !claim.IsRecent) || isWhatEnds)
        {
            if (!(claim.Items.IsEmpty && claim.Countries.IsEmpty && claim.Parties.IsEmpty))
            {
                Put(_history, claim);
            }

            if (isWhatEnds && Current is { } current && current.DistanceTo(claim.Sentence) == 1)
            {
                // "Suspended the announcement. It had barred exports of gallium to the United States".
                current.Suggest(claim.Items, claim.Countries);
            }
        }
        else if ((claim.IsAboutListed || IsWhatListingMeans(claim)) && _news.FindLast(telling => telling.Act == Act.Listing && telling.By == claim.By?.Value) is { } listing)
        {
            // What may not go to "the 28 entities" is what the listing does.
            listing.AddItems(claim.Items);
            listing.AddParties(claim.Parties);
            listing.Date(claim.Announced, claim.Effective, claim.Until, claim.AtOnce);
        }
        else if (IsWhatLicenceMeans(claim) && _news.FindLast(telling => telling.Act is Act.Licence or Act.Ban && telling.Act != claim.Act.Value && telling.By == claim.By?.Value && telling.DistanceTo(claim.Sentence) <= Near) is { } licence)
        {
            licence.Date(claim.Announced, claim.Effective, claim.Until, claim.AtOnce);
        }
        else if (_news.Find(telling => telling.Fits(claim)) is { } same)
        {
            same.Add(claim);
            Current = claim.Standing == Standing.Aside ? Current : same;
        }
        else if (_news.Count < MostTellings && IsNews(claim))
        {
            var told = new Telling(claim);
            _news.Add(told);

            // What another holds out in answer is not what the text goes on about.
            Current = claim.Act.Value is Act.Threat or Act.Rumour ? Current ?? told : told;
        }
    }

    /// <summary>"Russia to keep gasoline at home, restrict diesel sales": what a title says vaguely, and the text more exactly of the same goods, is one act.</summary>
    public void Settle() => _news.RemoveAll(telling => _news.Exists(other => other.Contains(telling)));

    /// <summary>
    /// A text is about one measure, now and then about more: most other sentences that sound like one explain, repeat or recall. So nothing
    /// is news that nobody did to nobody on no day, nor what a single sentence tells as it has always been, of the country that the text is about or of
    /// another; and behind the first measure stands only what says whom it is aimed at, or of which goods where the text is about it.
    /// </summary>
    public void Weigh()
    {
        _news.RemoveAll(telling => telling.IsAdrift);
        _news.RemoveAll(telling => telling != _news[0] && (!telling.StandsByItself || IsOfOthers(telling)));
        if (_news is [{ IsTimeless: true } first])
        {
            _news.Clear();
            _history.Add(first);
        }
    }

    /// <summary>In a text about one country, what another one does or has done anyway.</summary>
    private bool IsOfOthers(Telling telling) => telling is { IsTimeless: true, HasAuthority: false } && telling.By != _news[0].By;

    /// <summary>A licence for no goods and no country, told after a listing, is what the listing means.</summary>
    private static bool IsWhatListingMeans(Claim claim) => claim.Act.Value is Act.Licence or Act.Ban && claim.Items.IsEmpty && claim.Countries.IsEmpty && claim.Worldwide is null && !claim.IsOfGoods && !claim.OpensList;

    /// <summary>"Items need a licence. Their export is in principle banned": the same rule in other words.</summary>
    private static bool IsWhatLicenceMeans(Claim claim) => IsWhatListingMeans(claim) && claim is { IsTitle: false, IsRecent: false, Certainty.Value: Certainty.Enacted };

    /// <summary>In a text about the end of a measure, how it once began is history; how much may move now is not.</summary>
    private bool IsWhatEnds(Claim claim) =>
        claim.Act.Value is Act.Ban or Act.Licence or Act.Quota or Act.Listing && !(claim is { Act.Value: Act.Quota, IsPresent: true }) && claim.Certainty.Value is Certainty.Enacted or Certainty.Announced && !claim.IsTitle
        && _news.Exists(telling => telling.Act is Act.Lifting or Act.Suspension && telling.By == claim.By?.Value && (!claim.IsRecent || telling.Certainty == Certainty.Denied));

    private static void Put(List<Telling> tellings, Claim claim)
    {
        if (tellings.FirstOrDefault(telling => telling.Fits(claim)) is { } same)
        {
            same.Add(claim);
        }
        else if (tellings.Count < MostTellings)
        {
            tellings.Add(new Telling(claim));
        }
    }

    private bool IsNews(Claim claim) => claim.Standing switch
    {
        Standing.Lead => true,
        // What another country did last week is why this one acts.
        Standing.Body => (claim.IsRecent && !(claim.IsDaysOld && _news.Count > 0 && !_news.Exists(telling => telling.By == claim.By?.Value))) || (_news.Count == 0 && claim is { Authority: not null } && (claim.NamesActor || (claim.IsPresent && claim.Certainty.Value is Certainty.Enacted or Certainty.Announced))) || ((claim.IsPresent || claim.Certainty.Value is Certainty.Considered) && _news.Exists(telling => telling.By == claim.By?.Value)),
        Standing.Aside => (claim is { IsDatedItself: true, NamesActor: true } && _news.Count == 0)
            || (claim.IsRecent && claim.Announced is not null && _news.Exists(telling => telling.By == claim.By?.Value && telling.Act == claim.Act.Value)),
    };

    /// <summary>The reading.</summary>
    public IntakeReading Read() => new([.. _news.Select(telling => telling.Read())], [.. _history.Select(telling => telling.Read())]);
}
