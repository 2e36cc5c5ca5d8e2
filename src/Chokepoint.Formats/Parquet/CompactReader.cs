using System.Text;

namespace Chokepoint.Formats.Parquet;

/// <summary>
/// Reads Thrift's compact protocol, in which Parquet writes what it says about itself. Bytes that are none of it, or that claim more
/// than there is, throw <see cref="InvalidDataException"/>: it always ends.
/// </summary>
internal ref struct CompactReader(ReadOnlySpan<byte> bytes)
{
    private const int DeepestNesting = 32;
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>The kinds of values, as they are numbered on file.</summary>
    public enum Kind
    {
        True = 1,
        False,
        Byte,
        Int16,
        Int32,
        Int64,
        Double,
        Binary,
        List,
        Set,
        Map,
        Structure,
    }

    /// <summary>How many bytes have been read.</summary>
    public int Position { get; private set; }

    /// <summary>Moves to the next field of a structure; <c>false</c> at its end. The number goes in as that of the field before, from 0.</summary>
    public bool Next(ref int field, out Kind kind)
    {
        var head = NextByte();
        kind = (Kind)(head & 0x0F);
        if (head == 0)
        {
            return false;
        }

        field = head >> 4 is var step and > 0 ? field + step : (short)Signed();
        return true;
    }

    public long Integer(Kind kind) => kind switch
    {
        Kind.Byte => (sbyte)NextByte(),
        Kind.Int16 or Kind.Int32 or Kind.Int64 => Signed(),
        _ => throw Wrong(),
    };

    public static bool Truth(Kind kind) => kind switch
    {
        Kind.True => true,
        Kind.False => false,
        _ => throw Wrong(),
    };

    public string Text(Kind kind) => kind == Kind.Binary ? Encoding.UTF8.GetString(Take(Length())) : throw Wrong();

    /// <summary>The number of elements that follow, of one kind.</summary>
    public int List(Kind kind, out Kind element)
    {
        if (kind is not (Kind.List or Kind.Set))
        {
            throw Wrong();
        }

        var head = NextByte();
        element = (Kind)(head & 0x0F);
        var count = head >> 4 is var few and < 15 ? few : Length();
        // Each element takes a byte at least.
        return count <= _bytes.Length - Position ? count : throw Wrong();
    }

    /// <summary>The number of structures that follow.</summary>
    public int Structures(Kind kind) => List(kind, out var element) is var count && (element == Kind.Structure || count == 0) ? count : throw Wrong();

    /// <summary>Passes over a field of no interest.</summary>
    public void Skip(Kind kind) => Skip(kind, 0, isElement: false);

    private static InvalidDataException Wrong() => new("its description of itself is damaged");

    private void Skip(Kind kind, int depth, bool isElement)
    {
        switch (depth < DeepestNesting ? kind : throw Wrong())
        {
            case Kind.True or Kind.False:
                Take(isElement ? 1 : 0);
                break;
            case Kind.Byte:
                Take(1);
                break;
            case Kind.Int16 or Kind.Int32 or Kind.Int64:
                Unsigned();
                break;
            case Kind.Double:
                Take(sizeof(double));
                break;
            case Kind.Binary:
                Take(Length());
                break;
            case Kind.List or Kind.Set:
                for (var left = List(kind, out var element); left > 0; left--)
                {
                    Skip(element, depth + 1, isElement: true);
                }

                break;
            case Kind.Map:
                var pairs = Length();
                var kinds = pairs > 0 ? NextByte() : 0;
                for (; pairs > 0; pairs--)
                {
                    Skip((Kind)(kinds >> 4), depth + 1, isElement: true);
                    Skip((Kind)(kinds & 0x0F), depth + 1, isElement: true);
                }

                break;
            case Kind.Structure:
                for (var field = 0; Next(ref field, out var inner);)
                {
                    Skip(inner, depth + 1, isElement: false);
                }

                break;
            default:
                throw Wrong();
        }
    }

    private byte NextByte() => Take(1)[0];

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _bytes.Length - Position)
        {
            throw Wrong();
        }

        Position += count;
        return _bytes.Slice(Position - count, count);
    }

    private int Length() => Unsigned() is var length && length <= int.MaxValue ? (int)length : throw Wrong();

    private long Signed()
    {
        var number = Unsigned();
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    private ulong Unsigned()
    {
        var rest = _bytes[Position..];
        var number = VarInt.Read(rest, out var length);
        Position += length;
        return number;
    }
}
