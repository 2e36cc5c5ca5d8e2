namespace Chokepoint.App.Reporting;

/// <summary>The stylesheets and scripts that pages and pictures carry with them.</summary>
internal static class EmbeddedText
{
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
