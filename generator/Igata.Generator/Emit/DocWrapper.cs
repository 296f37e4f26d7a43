namespace Igata.Generator.Emit;

/// <summary>Wraps a line of documentation at its spaces, but not inside of a tag.</summary>
internal static class DocWrapper
{
    public static IEnumerable<string> Wrap(string text, int width)
    {
        int start = 0;
        while (text.Length - start > width && FindBreak(text, start, width) is { } space)
        {
            yield return text.Substring(start, space - start);
            start = space + 1;
        }

        yield return text.Substring(start);
    }

    /// <summary>Returns the last space that fits, or the first one after it.</summary>
    private static int? FindBreak(string text, int start, int width)
    {
        int? last = null;
        bool isInTag = false;
        for (int i = start; i < text.Length && (i - start <= width || last is null); i++)
        {
            isInTag = text[i] switch { '<' => true, '>' => false, _ => isInTag };
            if (text[i] == ' ' && !isInTag)
            {
                last = i;
            }
        }

        return last;
    }
}
