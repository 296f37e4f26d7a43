namespace Igata.Specs.Checking;

/// <summary>Checks texts that become parts of hosts, as a client does.</summary>
internal static class HostLabels
{
    private const int MaxLabelLength = 63;

    /// <summary>Returns whether a text consists of labels of RFC 1123 in lower case, joined by dots.</summary>
    public static bool AreValid(string text) => text.Split('.').All(IsValid);

    private static bool IsValid(string label) =>
        label.Length is > 0 and <= MaxLabelLength && label[0] != '-' && label[label.Length - 1] != '-' && label.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
