namespace Igata.Specs.Checking;

/// <summary>Checks the characters that HTTP allows in headers.</summary>
internal static class HeaderText
{
    public static bool IsVisible(char c) => c is > ' ' and <= '~';

    public static bool IsToken(string text) =>
        text.Length > 0 && text.All(c => (c < 128 && char.IsLetterOrDigit(c)) || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0);
}
