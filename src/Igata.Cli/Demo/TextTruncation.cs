namespace Igata.Cli.Demo;

/// <summary>Text cut to a width, on one line.</summary>
internal static class TextTruncation
{
    public static string Truncate(string text, int width)
    {
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= width ? line : $"{line[..(width - 1)]}…";
    }
}
