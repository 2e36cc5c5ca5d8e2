using Chokepoint.App.Expose;
using Chokepoint.Core.Diagnostics;

namespace Chokepoint.App.Simulate;

/// <summary>Finds the files that may lie beside a network: in its own folder, or in the workspace whose folder <c>network</c> it is.</summary>
internal sealed class HaltFolder
{
    private readonly string[] _places;

    public HaltFolder(string folder)
    {
        var network = NetworkFolder.Locate(folder);
        var isPart = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(network))) == "network";
        _places = isPart ? [network == folder ? Path.Combine(network, "..") : folder, network] : [network];
    }

    /// <summary>The path of a file; <c>null</c> where it is not there.</summary>
    public string? Find(string name)
    {
        var found = _places.Select(place => Path.Combine(place, name)).Where(File.Exists).ToList();
        return found.Count <= 1 ? found.FirstOrDefault()
            : throw new UnusableInputException(Diagnostic.Error(AppCodes.Options, new Place(found[0]), $"`{name}` is there twice, beside the network and in it", "keep one"));
    }
}
