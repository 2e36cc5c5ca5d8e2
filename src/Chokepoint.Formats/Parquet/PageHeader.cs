namespace Chokepoint.Formats.Parquet;

/// <summary>What kind a page is, as numbered in the file.</summary>
internal enum PageKind
{
    Data,
    Index,
    Dictionary,
    DataTwo,
}

/// <summary>What a page says about itself.</summary>
internal sealed class PageHeader
{
    public PageKind Kind { get; private set; }

    /// <summary>Its bytes once unpacked.</summary>
    public int Unpacked { get; private set; }

    /// <summary>Its bytes in the file.</summary>
    public int Packed { get; private set; }

    /// <summary>The checksum of its bytes in the file, where it states one.</summary>
    public uint? Checksum { get; private set; }

    /// <summary>Its values, nulls among them.</summary>
    public int Values { get; private set; }

    /// <summary>How its values are written.</summary>
    public int Encoding { get; private set; }

    /// <summary>How the levels that tell nulls are written, in a page of the first kind.</summary>
    public int LevelEncoding { get; private set; } = ValueEncoding.Runs;

    /// <summary>The bytes in front of the levels, in a page of the second kind: levels of repetition, which say nothing in a flat column.</summary>
    public int Front { get; private set; }

    /// <summary>The bytes of the levels that tell nulls, in front of the values and never packed, in a page of the second kind.</summary>
    public int Levels { get; private set; }

    /// <summary>Whether the values of a page of the second kind are packed.</summary>
    public bool IsPacked { get; private set; } = true;

    /// <summary>Reads a header and tells how long it is.</summary>
    public static PageHeader Read(ReadOnlySpan<byte> bytes, out int length)
    {
        var reader = new CompactReader(bytes);
        var header = new PageHeader();
        for (var field = 0; reader.Next(ref field, out var kind);)
        {
            switch (field)
            {
                case 1:
                    header.Kind = (PageKind)reader.Integer(kind);
                    break;
                case 2:
                    header.Unpacked = (int)reader.Integer(kind);
                    break;
                case 3:
                    header.Packed = (int)reader.Integer(kind);
                    break;
                case 4:
                    header.Checksum = unchecked((uint)reader.Integer(kind));
                    break;
                case 5 or 7 or 8 when kind == CompactReader.Kind.Structure:
                    header.ReadKind(ref reader, field == 8);
                    break;
                default:
                    reader.Skip(kind);
                    break;
            }
        }

        length = reader.Position;
        return header is { Unpacked: >= 0, Packed: >= 0, Values: >= 0, Levels: >= 0, Front: >= 0 } && header.Front + header.Levels <= Math.Min(header.Packed, header.Unpacked)
            ? header
            : throw new InvalidDataException("a page has a size that none can have");
    }

    private void ReadKind(ref CompactReader reader, bool isTwo)
    {
        for (var field = 0; reader.Next(ref field, out var kind);)
        {
            switch (field, isTwo)
            {
                case (1, _):
                    Values = (int)reader.Integer(kind);
                    break;
                case (2, false) or (4, true):
                    Encoding = (int)reader.Integer(kind);
                    break;
                case (3, false) when kind == CompactReader.Kind.Int32:
                    LevelEncoding = (int)reader.Integer(kind);
                    break;
                case (5, true):
                    Levels = (int)reader.Integer(kind);
                    break;
                case (6, true):
                    Front = (int)reader.Integer(kind);
                    break;
                case (7, true):
                    IsPacked = CompactReader.Truth(kind);
                    break;
                default:
                    reader.Skip(kind);
                    break;
            }
        }
    }
}
