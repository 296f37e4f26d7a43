using System.Globalization;
using Igata.Specs.Diagnostics;

namespace Igata.Specs.Yaml;

/// <summary>Rejects characters that parsers treat differently, and invisible characters.</summary>
internal static class CharacterCheck
{
    /// <summary>Reports only the first character of each kind, because one editor setting produces hundreds.</summary>
    public static void Check(string text, LineMap lines, DiagnosticBag diagnostics)
    {
        int tab = text.IndexOf('\t');
        if (tab >= 0)
        {
            diagnostics.Add(Catalog.TabCharacter, lines.GetLocation(tab, tab + 1));
        }

        int invisible = FindInvisible(text);
        if (invisible >= 0)
        {
            diagnostics.Add(char.IsSurrogate(text[invisible]) ? Catalog.LoneSurrogate : Catalog.InvisibleCharacter, lines.GetLocation(invisible, invisible + 1), FormatCodePoint(text[invisible]));
        }
    }

    /// <summary>Finds a lone surrogate, or returns -1.</summary>
    public static int FindLoneSurrogate(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            {
                return i;
            }

            i++;
        }

        return -1;
    }

    public static string FormatCodePoint(char c) => ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    private static int FindInvisible(string text)
    {
        int lone = FindLoneSurrogate(text);
        for (int i = 0; i < text.Length; i++)
        {
            if (i == lone || IsInvisible(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsInvisible(char c) =>
        c is (< ' ' and not '\t' and not '\n' and not '\r') or (>= '\u007F' and <= '\u009F' and not '\u0085') or
            '\uFEFF' or '\uFFFE' or '\uFFFF';
}
