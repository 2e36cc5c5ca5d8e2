namespace Chokepoint.Formats.Parquet;

/// <summary>Whole numbers of seven bits a byte, the lowest first.</summary>
internal static class VarInt
{
    private const int Longest = 10;

    public static ulong Read(ReadOnlySpan<byte> bytes, out int length)
    {
        var number = 0UL;
        for (length = 0; length < Longest && length < bytes.Length;)
        {
            var part = bytes[length];
            number |= (ulong)(part & 0x7F) << (7 * length);
            length++;
            if (part < 0x80)
            {
                return number;
            }
        }

        throw new InvalidDataException("a number in it has no end");
    }
}
