namespace Chokepoint.App.Expose.Page;

/// <summary>Finds room for labels beside what they name: to its right, its left, above or below; one without room is left out.</summary>
internal sealed class LabelPlacer(Box canvas)
{
    private readonly List<Box> _taken = [];

    /// <summary>Keeps labels off a rectangle.</summary>
    public void Block(Box box) => _taken.Add(box);

    /// <summary>Takes room for a label of this size, or gives <c>null</c> where there is none.</summary>
    public Box? Place(double x, double y, double reach, double width, double height)
    {
        Box[] choices =
        [
            new(x + reach, y - (height / 2), width, height),
            new(x - reach - width, y - (height / 2), width, height),
            new(x - (width / 2), y - reach - height, width, height),
            new(x - (width / 2), y + reach, width, height),
        ];
        foreach (var choice in choices)
        {
            var isInside = choice.X >= canvas.X && choice.Right <= canvas.Right && choice.Y >= canvas.Y && choice.Bottom <= canvas.Bottom;
            if (isInside && !_taken.Exists(choice.Overlaps))
            {
                _taken.Add(choice);
                return choice;
            }
        }

        return null;
    }
}
