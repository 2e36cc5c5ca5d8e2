using System.Xml.Linq;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.Docs;

/// <summary>Each package that is pinned has its line on the page of dependencies.</summary>
public sealed class DependenciesPageTests
{
    [Fact]
    public void The_page_says_why_each_pinned_package_is_there()
    {
        var page = File.ReadAllLines(Repository.Path("docs", "dependencies.md"));
        var packages = XDocument.Load(Repository.Path("Directory.Packages.props")).Descendants("PackageVersion").Select(package => package.Attribute("Include")!.Value);
        Assert.All(packages, package => Assert.Single(page, line => line.StartsWith($"| {package} |", StringComparison.Ordinal)));
    }
}
