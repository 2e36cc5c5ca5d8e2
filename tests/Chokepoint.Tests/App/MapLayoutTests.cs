using Chokepoint.App.Expose.Page;
using Chokepoint.Tests.Kit;

namespace Chokepoint.Tests.App;

public sealed class MapLayoutTests
{
    private const double Left = 100;
    private const double Right = 1100;
    private const double Top = 30;
    private const double Rounding = 1e-6;

    [Theory]
    [InlineData(20)]
    [InlineData(150)]
    [InlineData(300)]
    [InlineData(400)]
    public void Marks_never_overlap_and_each_stands_in_its_lane_and_column(int count) => Seeds.Each(10, random =>
    {
        var (columns, lanes) = (random.Next(1, 10), random.Next(1, 13));
        var nodes = Enumerable.Range(0, count).Select(_ => (Column: random.Next(columns), Lane: random.Next(lanes))).ToList();
        var layout = MapLayout.Of(nodes, columns, lanes, Left, Right, Top);
        var marks = layout.Places.Select(place => new Box(place.X - MapLayout.Reach, place.Y - MapLayout.Reach, 2 * MapLayout.Reach, 2 * MapLayout.Reach)).ToList();
        var pitch = (Right - Left) / columns;
        for (var i = 0; i < count; i++)
        {
            Assert.DoesNotContain(marks.Skip(i + 1), mark => new Box(mark.X + Rounding, mark.Y + Rounding, mark.Width - (2 * Rounding), mark.Height - (2 * Rounding)).Overlaps(marks[i]));
            var (top, height) = layout.Lanes[nodes[i].Lane];
            Assert.InRange(marks[i].X, Left + (nodes[i].Column * pitch), Left + ((nodes[i].Column + 1) * pitch) - marks[i].Width + Rounding);
            Assert.InRange(marks[i].Y, top, top + height - marks[i].Height);
        }
    });

    [Fact]
    public void Lanes_lie_one_below_the_other()
    {
        var layout = MapLayout.Of([(0, 2), (0, 2), (1, 2), (1, 0)], 2, 3, Left, Right, Top);
        Assert.Equal(Top, layout.Lanes[0].Top);
        Assert.Equal(layout.Lanes.Skip(1).Select(lane => lane.Top), layout.Lanes.Take(2).Select(lane => lane.Top + lane.Height));
        Assert.Equal(layout.Bottom, layout.Lanes[2].Top + layout.Lanes[2].Height);
    }

    [Fact]
    public void Labels_keep_off_each_other_off_marks_and_inside_the_canvas() => Seeds.Each(20, random =>
    {
        var canvas = new Box(0, 0, 600, 400);
        var placer = new LabelPlacer(canvas);
        var marks = Enumerable.Range(0, 120).Select(_ => new Box(random.Next(590), random.Next(390), 10, 10)).ToList();
        marks.ForEach(placer.Block);
        var labels = marks.Select(mark => placer.Place(mark.X + 5, mark.Y + 5, 6, 20 + random.Next(80), 11)).OfType<Box>().ToList();
        Assert.NotEmpty(labels);
        for (var i = 0; i < labels.Count; i++)
        {
            Assert.DoesNotContain(labels.Skip(i + 1).Concat(marks), labels[i].Overlaps);
            Assert.True(labels[i].X >= 0 && labels[i].Y >= 0 && labels[i].Right <= canvas.Right && labels[i].Bottom <= canvas.Bottom);
        }
    });

    [Fact]
    public void A_label_without_room_is_left_out() => Assert.Null(new LabelPlacer(new Box(0, 0, 40, 12)).Place(20, 6, 5, 30, 11));

    [Theory]
    [InlineData("Ore", "Ore")]
    [InlineData("Light and heavy separation", "Light and|heavy separ…")]
    [InlineData("Unbreakablenamewithoutanyspace", "Unbreakable…")]
    public void A_long_name_is_broken_between_words_and_then_cut(string name, string lines) =>
        Assert.Equal(lines, string.Join('|', Lettering.Wrap(name, 10, 78)));
}
