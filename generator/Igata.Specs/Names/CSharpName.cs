using System.Globalization;
using System.Text;
using Igata.Runtime.Json;

namespace Igata.Specs.Names;

/// <summary>
/// Creates C# names from names on the wire. It is part of this project and not of the generator, because <c>igata check</c>
/// does not use Roslyn and must report the same as the build.
/// </summary>
public static class CSharpName
{
    /// <summary>Creates a PascalCase name; empty if the name contains no letter or digit.</summary>
    public static string Create(string wire) => AsciiName.TryCreate(wire) ?? CreateFromAny(wire);

    /// <summary>Creates a name from a name with any characters.</summary>
    internal static string CreateFromAny(string wire)
    {
        string name = string.Concat(WordSplitter.Split(FormatVisible(wire)).Select(Capitalize));
        return name.Length > 0 && char.IsDigit(name[0]) ? "_" + name : name;
    }

    /// <summary>Creates the name of a family, whose name on the wire ends in a star: <c>*</c> alone is <c>Rest</c>.</summary>
    public static string CreateForFamily(string wire) => wire.Length == 1 ? "Rest" : Create(wire);

    /// <summary>Returns whether a name is a valid C# name with a capital first letter, so that it is neither a keyword nor the name of a generated field.</summary>
    public static bool IsValid(string name) => IsPlain(name) ||
        (name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name[0] == char.ToUpperInvariant(name[0]) &&
        name.All(c => c == '_' || WordSplitter.IsPart(c)) && name == FormatVisible(name) && (name[0] != '_' || (name.Length > 1 && (char.IsDigit(name[1]) || char.IsUpper(name[1])))));

    /// <summary>Returns whether a name consists of a capital A to Z, and then of letters and digits of ASCII.</summary>
    public static bool IsPlain(string name)
    {
        foreach (char c in name)
        {
            if (c is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return name.Length > 0 && name[0] is >= 'A' and <= 'Z';
    }

    /// <summary>Returns whether a generated client derives the name of a property from the name on the wire.</summary>
    public static bool IsDerived(string wire, string name) => PropertyName.FromWire(wire) == name;

    // Format characters are invisible and do not count in C# names; composed and decomposed letters look the same.
    private static string FormatVisible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                visible.Append(c == '_' || WordSplitter.IsPart(c) ? c : ' ');
            }
        }

        return visible.ToString().Normalize(NormalizationForm.FormC);
    }

    private static string Capitalize(string word)
    {
        bool allCapitals = word.Any(char.IsUpper) && !word.Any(char.IsLower) && !word.Any(char.IsDigit);
        string rest = word.Substring(1);
        return char.ToUpperInvariant(word[0]) + (allCapitals ? rest.ToLowerInvariant() : rest);
    }
}
