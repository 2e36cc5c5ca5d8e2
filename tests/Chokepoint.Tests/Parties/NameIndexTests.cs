using Chokepoint.Parties.Names;

namespace Chokepoint.Tests.Parties;

public sealed class NameIndexTests
{
    private static readonly NameIndex s_index = new(
    [
        (0, ["SUBARU Corporation", "株式会社SUBARU"]),
        (1, ["Yusoki Co., Ltd."]),
        (2, ["Subaru", "—"]),
    ]);

    [Theory]
    [InlineData("subaru corp.", new[] { 0, 2 })]
    [InlineData("ＳＵＢＡＲＵ", new[] { 0, 2 })]
    [InlineData("Yusoki", new[] { 1 })]
    [InlineData("Suzuki", new int[0])]
    [InlineData("—", new int[0])]
    [InlineData("", new int[0])]
    public void An_entry_is_found_by_any_spelling_of_any_of_its_names(string name, int[] entries) => Assert.Equal(entries, s_index.Find(name));

    [Fact]
    public void Names_that_match_the_same_entries_are_one_group() => Assert.Equal([[0, 2], [1]], s_index.Groups.Select(group => group.ToArray()));
}
