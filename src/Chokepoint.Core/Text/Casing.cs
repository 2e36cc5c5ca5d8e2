using System.Text;

namespace Chokepoint.Core.Text;

/// <summary>Turns names of code into words of files.</summary>
public static class Casing
{
    /// <summary><c>LicenceRequired</c> becomes <c>licence_required</c>.</summary>
    public static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && snake.Length > 0)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(c));
        }

        return snake.ToString();
    }
}
