namespace Chokepoint.App.Intake.Sources;

/// <summary>What was read already, so that nothing is read twice: within one run, or over all of a watch.</summary>
public sealed class SourceMemory
{
    private const int MostAttempts = 3;
    private readonly HashSet<string> _seen;
    private readonly Dictionary<string, PageVersion> _versions;
    private readonly Dictionary<string, int> _failures = [];

    /// <summary>Remembers nothing.</summary>
    public SourceMemory()
        : this([], new Dictionary<string, PageVersion>())
    {
    }

    /// <summary>Remembers what an earlier run did.</summary>
    public SourceMemory(IEnumerable<string> seen, IReadOnlyDictionary<string, PageVersion> versions) =>
        (_seen, _versions) = (new HashSet<string>(seen, StringComparer.Ordinal), new Dictionary<string, PageVersion>(versions));

    /// <summary>Keys of what was read.</summary>
    public IEnumerable<string> Seen => _seen.Order(StringComparer.Ordinal);

    /// <summary>The last version of each page that a server named.</summary>
    public IReadOnlyDictionary<string, PageVersion> Versions => _versions;

    /// <summary>Whether something was read.</summary>
    public bool Has(string key) => _seen.Contains(key);

    /// <summary>Remembers that something was read; says whether it is new.</summary>
    public bool Add(string key) => _seen.Add(key);

    /// <summary>Counts a failure; what failed several times is not tried again.</summary>
    public void Fail(string key)
    {
        if ((_failures[key] = _failures.GetValueOrDefault(key) + 1) == MostAttempts)
        {
            _seen.Add(key);
        }
    }

    /// <summary>The last version of a page.</summary>
    public PageVersion? VersionOf(string address) => _versions.GetValueOrDefault(address);

    /// <summary>Remembers the version of a page of which everything was read.</summary>
    public void Keep(string address, PageVersion? version)
    {
        if (version is not null)
        {
            _versions[address] = version;
        }
    }
}
