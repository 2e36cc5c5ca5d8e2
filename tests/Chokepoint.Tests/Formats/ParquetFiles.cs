using Parquet;
using Parquet.Schema;

namespace Chokepoint.Tests.Formats;

/// <summary>Writes small Parquet files by a library, so that what is read is what another program wrote.</summary>
internal static class ParquetFiles
{
    public static async Task<byte[]> Of(string packing, params (string Name, string?[] Cells)[] columns)
    {
        var fields = columns.Select(column => new DataField<string>(column.Name, nullable: true)).ToArray();
        return await Write(new ParquetSchema(fields), packing, async writer =>
        {
            using var group = writer.CreateRowGroup();
            foreach (var (field, column) in fields.Zip(columns))
            {
                await group.WriteAsync(field, column.Cells);
            }
        });
    }

    public static async Task<byte[]> Repeated(int groups, string?[] cells)
    {
        var field = new DataField<string>("id", nullable: true);
        return await Write(new ParquetSchema(field), "Snappy", async writer =>
        {
            for (; groups > 0; groups--)
            {
                using var group = writer.CreateRowGroup();
                await group.WriteAsync(field, cells);
            }
        });
    }

    public static async Task<byte[]> WithList()
    {
        var (id, item) = (new DataField<string>("id", nullable: false), new DataField<string>("element", nullable: false));
        return await Write(new ParquetSchema(id, new ListField("transit", item)), "Snappy", async writer =>
        {
            using var group = writer.CreateRowGroup();
            await group.WriteAsync(id, ["a"]);
            List<string> places = ["SG", "KR"];
            int[] levels = [0, 1];
            await group.WriteAsync(item, places, levels);
        });
    }

    /// <summary>Numbers, days and moments in the ways of this library.</summary>
    public static async Task<byte[]> OfValues<T>(DataField field, T[] values)
        where T : struct =>
        await Write(new ParquetSchema(field), "Snappy", async writer =>
        {
            using var group = writer.CreateRowGroup();
            await group.WriteAsync<T>(field, values.AsMemory());
        });

    private static async Task<byte[]> Write(ParquetSchema schema, string packing, Func<ParquetWriter, Task> write)
    {
        using var stream = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(schema, stream, new ParquetOptions { CompressionMethod = Enum.Parse<CompressionMethod>(packing) }))
        {
            await write(writer);
        }

        return stream.ToArray();
    }
}
