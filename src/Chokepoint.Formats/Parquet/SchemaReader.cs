namespace Chokepoint.Formats.Parquet;

/// <summary>Reads the columns of a file, which have to be flat: a table has one value in each cell.</summary>
internal static class SchemaReader
{
    private const int Repeated = 2;
    private const int Optional = 1;

    /// <summary>Reads the list that the file gives; its first element stands for the row as a whole.</summary>
    public static IReadOnlyList<ParquetColumn> Read(string path, ref CompactReader reader, CompactReader.Kind kind)
    {
        var count = reader.Structures(kind);
        if (count == 0)
        {
            return [];
        }

        ReadElement(ref reader);
        Header.Limit(path, 0, count - 1);
        List<ParquetColumn> columns = [];
        for (var left = count - 1; left > 0; left--)
        {
            var element = ReadElement(ref reader);
            if (element.Children > 0 || element.Physical is null || element.Repetition == Repeated)
            {
                throw ParquetLimits.Unread(
                    path, element.Name, "holds lists or groups of values", "flatten it to one value a cell, such as text with `;` between the values, or leave the column out");
            }

            var render = CellRendering.Of(element)
                ?? throw ParquetLimits.Unread(path, element.Name, "is of a type that has no text", "write it as text, a number or a date, or leave the column out");
            columns.Add(new ParquetColumn(element.Name, element.Physical.Value, WidthOf(element), element.Repetition == Optional, render));
        }

        return columns;
    }

    private static int WidthOf(SchemaElement element) => element.Physical switch
    {
        PhysicalType.Int32 or PhysicalType.Float => 4,
        PhysicalType.Int64 or PhysicalType.Double => 8,
        PhysicalType.Int96 => 12,
        PhysicalType.FixedBytes => element.Length is > 0 and <= 1 << 20 ? element.Length : throw new InvalidDataException("a column has values of no length"),
        _ => 0,
    };

    private static SchemaElement ReadElement(ref CompactReader reader)
    {
        var element = new SchemaElement();
        for (var field = 0; reader.Next(ref field, out var kind);)
        {
            switch (field)
            {
                case 1:
                    element.Physical = (PhysicalType)reader.Integer(kind);
                    break;
                case 2:
                    element.Length = (int)reader.Integer(kind);
                    break;
                case 3:
                    element.Repetition = (int)reader.Integer(kind);
                    break;
                case 4:
                    element.Name = reader.Text(kind);
                    break;
                case 5:
                    element.Children = (int)reader.Integer(kind);
                    break;
                case 6:
                    element.Converted = (int)reader.Integer(kind);
                    break;
                case 7:
                    element.Scale = (int)reader.Integer(kind);
                    break;
                case 10 when kind == CompactReader.Kind.Structure:
                    ReadLogical(ref reader, element);
                    break;
                default:
                    reader.Skip(kind);
                    break;
            }
        }

        return element;
    }

    /// <summary>A choice of one among many structures, of which few say more than which they are.</summary>
    private static void ReadLogical(ref CompactReader reader, SchemaElement element)
    {
        for (var field = 0; reader.Next(ref field, out var kind);)
        {
            element.Logical = (LogicalType)field;
            if (kind != CompactReader.Kind.Structure)
            {
                reader.Skip(kind);
                continue;
            }

            for (var inner = 0; reader.Next(ref inner, out var innerKind);)
            {
                switch (element.Logical, inner)
                {
                    case (LogicalType.Decimal, 1):
                        element.Scale = (int)reader.Integer(innerKind);
                        break;
                    case (LogicalType.Time or LogicalType.Timestamp, 1):
                        element.IsUtc = CompactReader.Truth(innerKind);
                        break;
                    case (LogicalType.Time or LogicalType.Timestamp, 2) when innerKind == CompactReader.Kind.Structure:
                        for (var unit = 0; reader.Next(ref unit, out var unitKind);)
                        {
                            element.Unit = (TimeUnit)unit;
                            reader.Skip(unitKind);
                        }

                        break;
                    case (LogicalType.Integer, 2):
                        element.IsUnsigned = !CompactReader.Truth(innerKind);
                        break;
                    default:
                        reader.Skip(innerKind);
                        break;
                }
            }
        }
    }
}
