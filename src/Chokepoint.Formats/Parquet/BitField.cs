namespace Chokepoint.Formats.Parquet;

/// <summary>Numbers packed in bits, the lowest bit first.</summary>
internal static class BitField
{
    /// <summary>The number of <paramref name="width"/> bits, at most 64, that begins at a bit.</summary>
    public static ulong Read(ReadOnlySpan<byte> bytes, long bit, int width)
    {
        var number = 0UL;
        for (var done = 0; done < width;)
        {
            var (at, skip) = ((int)(bit >> 3), (int)(bit & 7));
            var count = Math.Min(8 - skip, width - done);
            number |= (ulong)((bytes[at] >> skip) & ((1 << count) - 1)) << done;
            (done, bit) = (done + count, bit + count);
        }

        return number;
    }
}
