using System.Text;

namespace Igata.Runtime.Json;

/// <summary>Converts the beginning of a body to readable text.</summary>
internal static class BodyExcerpt
{
    public const int MaxBytes = 4 * 1024;

    /// <summary>What is shown instead of a body that may contain a secret.</summary>
    public const string Concealed = "***";

    /// <summary>Returns the beginning of a body, or asterisks instead of a body that may contain a secret.</summary>
    public static string Create(ReadOnlySpan<byte> body, bool conceal, int maxBytes = MaxBytes) => conceal && !body.IsEmpty ? Concealed : Create(body, maxBytes);

    public static string Create(ReadOnlySpan<byte> body, int maxBytes = MaxBytes) =>
        SafeText.Escape(Encoding.UTF8.GetString(body[..Math.Min(body.Length, maxBytes)]));
}
