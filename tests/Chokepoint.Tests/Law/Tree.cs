using System.Collections;
using System.Globalization;
using System.Reflection;
using Chokepoint.Law.Conditions;

namespace Chokepoint.Tests.Law;

/// <summary>Prints a condition with all that it holds, so that equal texts mean equal trees: records compare their lists by reference.</summary>
internal static class Tree
{
    public static string Of(object? value) => value switch
    {
        null => "-",
        string text => text,
        Condition condition => $"{condition.GetType().Name}({string.Join("; ", Properties(condition).Select(property => Of(property.GetValue(condition))))})",
        IEnumerable many => $"[{string.Join(", ", many.Cast<object>().Select(Of))}]",
        IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static IEnumerable<PropertyInfo> Properties(Condition condition) =>
        condition.GetType().GetProperties().Where(property => property.Name is not ("EqualityContract" or nameof(Condition.Tests))).OrderBy(property => property.MetadataToken);
}
