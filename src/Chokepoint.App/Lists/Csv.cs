using System.Text;
using Chokepoint.Formats;

namespace Chokepoint.App.Lists;

/// <summary>Rows of CSV as text.</summary>
internal static class Csv
{
    public static string Of(params IEnumerable<IReadOnlyList<string>> rows)
    {
        using var stream = new MemoryStream();
        using (var writer = new CsvWriter(stream))
        {
            foreach (var row in rows)
            {
                writer.WriteRow([.. row]);
            }
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
