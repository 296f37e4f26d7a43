namespace Igata.Cli.Demo;

/// <summary>Truncates text to a width, on one line.</summary>
internal static class TextTruncation
{
    public static string Truncate(string text, int width)
    {
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= width ? line : $"{line[..(width - 1)]}…";
    }
}
