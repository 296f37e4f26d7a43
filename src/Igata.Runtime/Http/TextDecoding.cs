using System.Net.Http.Headers;
using System.Text;

namespace Igata.Runtime.Http;

/// <summary>Finds the encoding of a body of text.</summary>
internal static class TextDecoding
{
    /// <summary>Returns the encoding that a Content-Type declares; UTF-8 if it declares none, or one that is not known.</summary>
    public static Encoding GetEncoding(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type) || type.CharSet is not { Length: > 0 } charset)
        {
            return Encoding.UTF8;
        }

        try
        {
            return Encoding.GetEncoding(charset.Trim('"'));
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }
}
