using Chokepoint.Core.Diagnostics;
using Chokepoint.Core.Text;

namespace Chokepoint.Screening.Bills;

/// <summary>Refuses bills of materials over which no recursion would end, or would end too late.</summary>
internal static class BillOrder
{
    private const int MostNamed = 8;

    /// <summary>Throws <see cref="UnusableInputException"/> where an item needs itself, or parts of parts go too deep. Goes down without recursion.</summary>
    public static void Check(string file, IReadOnlyDictionary<string, IReadOnlyList<BillRecipe>> recipes)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new HashSet<string>(StringComparer.Ordinal);
        var path = new Stack<(string Item, List<BillInput> Inputs, int Next)>();
        foreach (var root in recipes.Keys.Order(StringComparer.Ordinal))
        {
            Enter(root);
            while (path.TryPop(out var step))
            {
                if (step.Next == step.Inputs.Count)
                {
                    open.Remove(step.Item);
                    levels[step.Item] = 1 + step.Inputs.Select(input => levels.GetValueOrDefault(input.Part.Id)).DefaultIfEmpty().Max();
                    if (levels[step.Item] > BillOfMaterials.Deepest)
                    {
                        throw new UnusableInputException(Diagnostic.Error(
                            BillCodes.TooLarge, new Place(file, step.Inputs[0].Line, 0, "output"), $"`{Excerpt.Of(step.Item)}` has parts of parts over more than {BillOfMaterials.Deepest} levels", "leave out levels that only hand on"));
                    }

                    continue;
                }

                path.Push(step with { Next = step.Next + 1 });
                var input = step.Inputs[step.Next];
                if (open.Contains(input.Part.Id))
                {
                    throw Cycle(file, input, [.. path.Select(entry => entry.Item).Reverse()]);
                }

                Enter(input.Part.Id);
            }
        }

        void Enter(string item)
        {
            if (!levels.ContainsKey(item) && recipes.TryGetValue(item, out var own))
            {
                open.Add(item);
                path.Push((item, [.. own.SelectMany(recipe => recipe.Groups).SelectMany(group => group)], 0));
            }
        }
    }

    private static UnusableInputException Cycle(string file, BillInput closing, List<string> path)
    {
        var cycle = path[path.IndexOf(closing.Part.Id)..].Append(closing.Part.Id).Select(item => $"`{Excerpt.Of(item)}`").ToList();
        var named = cycle.Count > MostNamed ? [.. cycle.Take(MostNamed - 2), $"{cycle.Count - MostNamed + 1} more", cycle[^1]] : cycle;
        return new UnusableInputException(Diagnostic.Error(
            BillCodes.Cycle, new Place(file, closing.Line, 0, "input"), $"an item that needs itself: {string.Join(" needs ", named)}", "remove one of these rows: the content of such an item has no end"));
    }
}
