using System.Text;
using Igata.Specs.Names;

namespace Igata.Import.Shaping;

/// <summary>The C# names of types and methods that are in use. Case is ignored, because a file is generated for each.</summary>
internal sealed class NameTable
{
    private const int MaxLength = 100;

    private readonly HashSet<string> _types;
    private readonly HashSet<string> _methods = new(StringComparer.OrdinalIgnoreCase);

    public NameTable(string api) => _types = new HashSet<string>(
        [
            .. ReservedNames.GetApiNames(api), .. ReservedNames.ForTypes, .. ReservedNames.InRecords, .. ReservedNames.InUnions, .. ReservedNames.InEnums,
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates a name of letters and digits of ASCII that begins with a capital.</summary>
    public static string Create(string text, string fallback)
    {
        string name = new([.. CSharpName.Create(Transliterate(text)).Where(c => char.IsAsciiLetterOrDigit(c))]);
        name = name.Length > MaxLength ? name[..MaxLength] : name;
        return name.Length == 0 ? fallback : char.IsAsciiDigit(name[0]) ? fallback + name : char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>Returns whether a type has the name.</summary>
    public bool IsTypeUsed(string name) => _types.Contains(name);

    /// <summary>Reserves a name of a type; returns false if it is in use.</summary>
    public bool TryUseType(string name) => _types.Add(name);

    /// <summary>Reserves a name of a type, with a number behind it if it is in use.</summary>
    public string UseType(params ReadOnlySpan<string> candidates)
    {
        foreach (string candidate in candidates)
        {
            if (_types.Add(candidate))
            {
                return candidate;
            }
        }

        return AddNumber(_types, candidates[^1]);
    }

    /// <summary>Reserves a name of a method, with a number behind it if it is in use.</summary>
    public string UseMethod(params ReadOnlySpan<string> candidates)
    {
        foreach (string candidate in candidates)
        {
            if (_methods.Add(candidate))
            {
                return candidate;
            }
        }

        return AddNumber(_methods, candidates[^1]);
    }

    /// <summary>Returns the name of one item of a list: <c>Labels</c> has items of type <c>Label</c>.</summary>
    public static string Singularize(string name) =>
        name.EndsWith("ies", StringComparison.Ordinal) && name.Length > 4 ? name[..^3] + "y"
        : name.EndsWith("sses", StringComparison.Ordinal) || name.EndsWith("xes", StringComparison.Ordinal) || name.EndsWith("ches", StringComparison.Ordinal) || name.EndsWith("shes", StringComparison.Ordinal) ? name[..^2]
        : name.EndsWith('s') && !name.EndsWith("ss", StringComparison.Ordinal) && !name.EndsWith("us", StringComparison.Ordinal) && !name.EndsWith("is", StringComparison.Ordinal) && name.Length > 3 ? name[..^1]
        : name + "Item";

    private static string AddNumber(HashSet<string> used, string name)
    {
        string separator = char.IsAsciiDigit(name[^1]) ? "N" : "";
        for (int number = 2; ; number++)
        {
            string candidate = $"{name}{separator}{number}";
            if (used.Add(candidate))
            {
                return candidate;
            }
        }
    }

    // Accents are removed; other scripts have no letters of ASCII, and names from them get the fallback.
    private static string Transliterate(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        string safe = new([.. text.Select(c => char.IsSurrogate(c) ? ' ' : c)]);
        return new string([.. safe.Normalize(NormalizationForm.FormD).Where(c => c < 128 || char.IsLetterOrDigit(c))]);
    }
}
