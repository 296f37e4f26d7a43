using System.Globalization;
using System.Text;

namespace Igata.Export.Reference;

/// <summary>Where the parts of a reference are: on one page, or on several.</summary>
/// <param name="extension">The extension of the pages; null: there is one page.</param>
public sealed class ReferenceLayout(string? extension)
{
    /// <summary>All parts are on one page.</summary>
    public static ReferenceLayout OnePage { get; } = new(null);

    /// <summary>Each group of methods, the types and the errors have pages of their own.</summary>
    public static ReferenceLayout CreatePages(string extension) => new(extension);

    /// <summary>Returns the name of the page of a group, of the types or of the errors.</summary>
    public string GetPage(string name) => CreateAnchor(name) + extension;

    internal string CreateHref(string page, string anchor) => extension is null ? "#" + anchor : $"{GetPage(page)}#{anchor}";

    /// <summary>Creates an id that is safe in URLs and in HTML.</summary>
    internal static string CreateAnchor(string text)
    {
        var anchor = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            {
                anchor.Append(char.ToLowerInvariant(c));
            }
            else
            {
                anchor.Append(c is '@' or '.' or '/' or ' ' ? "-" : ((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return anchor.ToString();
    }
}
