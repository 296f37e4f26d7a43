using System.ComponentModel;
using System.Globalization;
using System.Text;
using Igata.Runtime.Validation;

namespace Igata.Runtime.CompilerServices;

// The counterparts of the methods of Check have the wire name of the member as an additional first parameter.
public sealed partial class ViolationsBuilder
{
    /// <summary>Reports a string that is null or cannot be encoded as UTF-8.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The text.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Required(string? member, string? value)
    {
        if (!Check.Required(value))
        {
            AddRequired(member, value);
        }
    }

    /// <summary>Reports a missing value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Required<T>(string? member, T? value)
        where T : class => AddIfMissing(member, Check.Required(value));

    /// <summary>Reports a missing value.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Required(string? member, JsonData value) => AddIfMissing(member, Check.Required(value));

    /// <summary>Reports a secret that is empty or cannot be encoded as UTF-8.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The secret.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Required(string? member, Secret value) => Required(member, value.IsEmpty ? null : value.Reveal());

    /// <summary>Reports a URI that is null or cannot be encoded as UTF-8.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The URI.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Required(string? member, Uri? value) => Required(member, value?.OriginalString);

    /// <summary>Reports nothing, because an empty byte string is a value.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The bytes.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Required(string? member, ByteString value) => AddIfMissing(member, Check.Required(value));

    /// <summary>Reports a value of an open enum that has no name.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The name.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EnumValue(string? member, string value) => Required(member, string.IsNullOrEmpty(value) ? null : value);

    /// <summary>Reports an enum that was not set or cannot be encoded as UTF-8.</summary>
    /// <typeparam name="T">The type of the enum.</typeparam>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The value.</param>
    /// <param name="text">Its text.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EnumValue<T>(string? member, T value, string text)
        where T : struct, IEquatable<T> => Required(member, value.Equals(default) ? null : text);

    /// <summary>Reports the violated limits of a string.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The text.</param>
    /// <param name="minLength">The minimum number of code points, or -1.</param>
    /// <param name="maxLength">The maximum number of code points, or -1.</param>
    /// <param name="maxBytes">The maximum number of UTF-8 bytes, or -1.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Text(string? member, string? value, int minLength, int maxLength, int maxBytes)
    {
        if (!Check.Text(value, minLength, maxLength, maxBytes))
        {
            AddText(member, value!, minLength, maxLength, maxBytes, value);
        }
    }

    /// <summary>Reports a string that is null or cannot be encoded as UTF-8, and the violated limits.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The text.</param>
    /// <param name="minLength">The minimum number of code points, or -1.</param>
    /// <param name="maxLength">The maximum number of code points, or -1.</param>
    /// <param name="maxBytes">The maximum number of UTF-8 bytes, or -1.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void RequiredText(string? member, string? value, int minLength, int maxLength, int maxBytes)
    {
        Required(member, value);
        Text(member, value, minLength, maxLength, maxBytes);
    }

    /// <summary>Reports the violated limits of a secret without its value.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The secret.</param>
    /// <param name="minLength">The minimum number of code points, or -1.</param>
    /// <param name="maxLength">The maximum number of code points, or -1.</param>
    /// <param name="maxBytes">The maximum number of UTF-8 bytes, or -1.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Text(string? member, Secret value, int minLength, int maxLength, int maxBytes)
    {
        if (!Check.Text(value, minLength, maxLength, maxBytes))
        {
            AddText(member, value.Reveal(), minLength, maxLength, maxBytes, null);
        }
    }

    /// <summary>Reports a secret that is empty or cannot be encoded as UTF-8, and the violated limits, without its value.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The secret.</param>
    /// <param name="minLength">The minimum number of code points, or -1.</param>
    /// <param name="maxLength">The maximum number of code points, or -1.</param>
    /// <param name="maxBytes">The maximum number of UTF-8 bytes, or -1.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void RequiredText(string? member, Secret value, int minLength, int maxLength, int maxBytes)
    {
        Required(member, value);
        Text(member, value, minLength, maxLength, maxBytes);
    }

    private void AddText(string? member, string value, int minLength, int maxLength, int maxBytes, string? displayValue)
    {
        if (!StringLimits.FitsLength(value, minLength, maxLength))
        {
            int length = StringLimits.CountCodePoints(value);
            bool isTooShort = length < minLength;
            string limit = isTooShort ? $"at least {Pluralize(minLength, "characters")}" : $"at most {Pluralize(maxLength, "characters")}";
            Add(member, isTooShort ? "minLength" : "maxLength", $"must have {limit}, but has {Format(length)}", displayValue);
        }

        if (maxBytes >= 0 && Encoding.UTF8.GetByteCount(value) is var bytes && bytes > maxBytes)
        {
            Add(member, "maxBytes", $"must have at most {Pluralize(maxBytes, "bytes")} of UTF-8, but has {Format(bytes)}", displayValue);
        }
    }

    /// <summary>Reports a string that does not have the expected value.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The text.</param>
    /// <param name="expected">The expected text.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Const(string? member, string? value, string expected)
    {
        if (!Check.Const(value, expected))
        {
            Add(member, "const", $"must be \"{expected}\"", value);
        }
    }

    /// <summary>Reports a boolean that does not have the expected value.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The boolean.</param>
    /// <param name="expected">The expected boolean.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Const(string? member, bool value, bool expected)
    {
        if (!Check.Const(value, expected))
        {
            Add(member, "const", expected ? "must be true" : "must be false");
        }
    }

    /// <summary>Reports a string that does not match its pattern.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The text.</param>
    /// <param name="matches">True if the value matches the pattern.</param>
    /// <param name="pattern">The pattern.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Pattern(string? member, string value, bool matches, string pattern)
    {
        if (!matches)
        {
            Add(member, "pattern", $"must match {pattern}", value);
        }
    }

    /// <summary>Reports a secret that does not match its pattern, without its value.</summary>
    /// <param name="member">The wire name of the member, or null for the current item.</param>
    /// <param name="value">The secret.</param>
    /// <param name="matches">True if the value matches the pattern.</param>
    /// <param name="pattern">The pattern.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Pattern(string? member, Secret value, bool matches, string pattern)
    {
        if (!matches)
        {
            Add(member, "pattern", $"must match {pattern}");
        }
    }

    private void AddRequired(string? member, string? value)
    {
        if (value is null)
        {
            AddIfMissing(member);
        }
        else
        {
            Add(member, "utf-8", "contains an unpaired surrogate, which cannot be encoded as UTF-8");
        }
    }

    private void AddIfMissing(string? member, bool isPresent = false)
    {
        if (!isPresent)
        {
            Add(member, "required", "is required");
        }
    }

    private static string Format<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);
}
