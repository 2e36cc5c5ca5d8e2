using System.Globalization;
using Chokepoint.Core.Places;

namespace Chokepoint.Benchmarks;

/// <summary>Writes network folders of any size. The same kind and size give the same bytes.</summary>
internal static class NetworkFolders
{
    /// <summary>Writes a folder with about so many links: <c>tiers</c> is a chain of eight stages, <c>hubs</c> a scale-free net of firms.</summary>
    public static void Write(string kind, int links, string folder)
    {
        var tables = kind == "tiers" ? TieredNetwork.Of(links) : HubNetwork.Of(links / HubNetwork.LinksOfFirm);
        Directory.CreateDirectory(folder);
        Write(folder, "facilities", "id,name,company,country,stage,industry", tables.Facilities, row =>
            $"{row.Id},{row.Name},{row.Company},{row.Country?.Code},{row.Stage},{row.Industry}");
        Write(folder, "items", "id,name,control_codes,unit,unit_value,composition", tables.Items, row =>
            $"{row.Id},{row.Name},{string.Join(';', row.ControlCodes)},{row.Unit},{Cell(row.UnitValue)},{string.Join(';', (row.Composition ?? new Dictionary<string, double>()).Select(pair => $"{pair.Key}={Cell(100 * pair.Value)}%"))}");
        Write(folder, "recipes", "facility,output,input,quantity,group", tables.Recipes, row =>
            $"{(row.Facility < 0 ? "" : tables.Facilities[row.Facility].Id)},{tables.Items[row.Output].Id},{tables.Items[row.Input].Id},{Cell(row.Quantity)},{row.Group}");
        Write(folder, "capacities", "facility,item,per_day", tables.Capacities, row =>
            $"{tables.Facilities[row.Facility].Id},{tables.Items[row.Item].Id},{Cell(row.PerDay)}");
        Write(folder, "links", "id,item,from,to,per_day,lead_days,buffer_days,price", Enumerable.Range(0, tables.Links.Count), link =>
            $"{tables.Links.Id(link)},{tables.Items[tables.Links.Item(link)].Id},{tables.Facilities[tables.Links.From(link)].Id},{tables.Facilities[tables.Links.To(link)].Id},"
            + $"{Cell(tables.Links.PerDay(link))},{Cell(tables.Links.LeadDays(link))},{Cell(tables.Links.BufferDays(link))},{Cell(tables.Links.Price(link))}");
        Write(folder, "demand", "facility,item,per_day", tables.Demand, row =>
            $"{tables.Facilities[row.Facility].Id},{tables.Items[row.Item].Id},{Cell(row.PerDay)}");
    }

    public static Country CountryOf(string code) => Countries.TryParse(code, out var country) ? country : throw new ArgumentException($"no country `{code}`", nameof(code));

    private static void Write<T>(string folder, string table, string header, IEnumerable<T> rows, Func<T, string> line)
    {
        using var file = new StreamWriter(Path.Combine(folder, table + ".csv")) { NewLine = "\n" };
        file.WriteLine(header);
        foreach (var row in rows)
        {
            file.WriteLine(line(row));
        }
    }

    private static string Cell(double value) => double.IsNaN(value) ? "" : value.ToString("G12", CultureInfo.InvariantCulture);
}
