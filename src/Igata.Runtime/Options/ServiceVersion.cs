using System.Globalization;
using System.Text.RegularExpressions;

namespace Igata.Runtime;

/// <summary>Compares versions of services, such as <c>2025.2.0</c> and <c>2026.2.0-canary.15</c>.</summary>
public static partial class ServiceVersion
{
    /// <summary>Returns whether a text is a version: numbers with dots, and, after a hyphen, the name of a preview.</summary>
    /// <param name="version">The text.</param>
    /// <returns>True if <see cref="Compare"/> accepts the text.</returns>
    public static bool IsValid(string version) => Form().IsMatch(version);

    /// <summary>Compares two versions. A missing number is 0, and a preview comes before its version.</summary>
    /// <param name="left">The first version.</param>
    /// <param name="right">The second version.</param>
    /// <returns>A negative number if the first is lower, 0 if both are equal, a positive number if the first is higher.</returns>
    /// <exception cref="ArgumentException">A text is not a version.</exception>
    public static int Compare(string left, string right)
    {
        (string[] Numbers, string? Preview) first = Split(left);
        (string[] Numbers, string? Preview) second = Split(right);
        int numbers = CompareParts(first.Numbers, second.Numbers, missing: "0");
        return numbers != 0 || first.Preview == second.Preview ? numbers
            : first.Preview is null ? 1
            : second.Preview is null ? -1
            : CompareParts(first.Preview.Split('.'), second.Preview.Split('.'), missing: "");
    }

    private static (string[] Numbers, string? Preview) Split(string version)
    {
        if (!IsValid(version))
        {
            throw new ArgumentException($"'{version}' is not a version. Expected numbers with dots, such as 2025.2.0.", nameof(version));
        }

        string[] parts = version.Split('-', 2);
        return (parts[0].Split('.'), parts.Length > 1 ? parts[1] : null);
    }

    private static int CompareParts(string[] left, string[] right, string missing)
    {
        for (int i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            int order = ComparePart(i < left.Length ? left[i] : missing, i < right.Length ? right[i] : missing);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    // A number comes before a name.
    private static int ComparePart(string left, string right) =>
        long.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out long first) && long.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out long second)
            ? first.CompareTo(second)
            : string.CompareOrdinal(left, right);

    [GeneratedRegex(@"^[0-9]{1,9}(\.[0-9]{1,9})*(-[0-9A-Za-z]+(\.[0-9A-Za-z]+)*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
