using System.ComponentModel;
using System.Globalization;
using System.Text;
using Igata.Runtime.Validation;

namespace Igata.Runtime.CompilerServices;

// The namesakes of Check: the same arguments behind the member's name on the wire.
public sealed partial class ViolationsBuilder
{
    /// <summary>Tells a text that is not there or cannot be written as UTF-8.</summary>
    /// <param name="member">The member's name on the wire; null for the item that was entered.</param>
    /// <param name="value">The text.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Required(string? member, string? value)
    {
        if (value is null)
        {
            AddIfMissing(member);
        }
        else
        {
            CheckWellFormed(member, value);
        }
    }

    /// <summary>Tells a value that is not there.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="member">The member's name on the wire; null for the item that was entered.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Required<T>(string? member, T? value)
        where T : class => AddIfMissing(member, Check.Required(value));

    /// <summary>Tells a value that is not there.</summary>
    /// <param name="member">The member's name on the wire; null for the item that was entered.</param>
    /// <param name="value">The value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Required(string? member, JsonData value) => AddIfMissing(member, Check.Required(value));

    /// <summary>Tells a secret that is empty or cannot be written as UTF-8.</summary>
    /// <param name="member">The member's name on the wire; null for the item that was entered.</param>
    /// <param name="value">The secret.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Required(string? member, Secret value) => Required(member, value.IsEmpty ? null : value.Reveal());

    /// <summary>Tells a URI that is not there or cannot be written as UTF-8.</summary>
    /// <param name="member">The member's name on the wire; null for the item that was entered.</param>
    /// <param name="value">The URI.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Required(string? member, Uri? value) => Required(member, value?.OriginalString);

    /// <summary>Tells nothing: no bytes are bytes.</summary>
    /// <param name="member">The member's name on the wire; null for the item that was entered.</param>
    /// <param name="value">The bytes.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Required(string? member, ByteString value) => AddIfMissing(member, Check.Required(value));

    /// <summary>Tells a value of an open enum that has no name.</summary>
    /// <param name="member">The member's name on the wire; null for the item that was entered.</param>
    /// <param name="value">The name.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EnumValue(string? member, string value) => Required(member, string.IsNullOrEmpty(value) ? null : value);

    /// <summary>Tells which limits a text breaks.</summary>
    /// <param name="member">The member's name on the wire; null for the item that was entered.</param>
    /// <param name="value">The text.</param>
    /// <param name="minLength">The least code points, or -1.</param>
    /// <param name="maxLength">The most code points, or -1.</param>
    /// <param name="maxBytes">The most bytes of UTF-8, or -1.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Text(string? member, string? value, int minLength, int maxLength, int maxBytes) =>
        Text(member, value, minLength, maxLength, maxBytes, value);

    /// <summary>Tells which limits a secret breaks, and nothing of it.</summary>
    /// <param name="member">The member's name on the wire; null for the item that was entered.</param>
    /// <param name="value">The secret.</param>
    /// <param name="minLength">The least code points, or -1.</param>
    /// <param name="maxLength">The most code points, or -1.</param>
    /// <param name="maxBytes">The most bytes of UTF-8, or -1.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Text(string? member, Secret value, int minLength, int maxLength, int maxBytes) =>
        Text(member, value.Reveal(), minLength, maxLength, maxBytes, null);

    private void Text(string? member, string? value, int minLength, int maxLength, int maxBytes, string? displayValue)
    {
        if (value is null)
        {
            return;
        }

        if (!StringLimits.FitsLength(value, minLength, maxLength))
        {
            int length = StringLimits.CountCodePoints(value);
            bool isTooShort = length < minLength;
            string limit = isTooShort ? $"at least {Pluralize(minLength, "characters")}" : $"at most {Pluralize(maxLength, "characters")}";
            Add(member, isTooShort ? "minLength" : "maxLength", $"must have {limit} and has {Format(length)}", displayValue);
        }

        if (!StringLimits.FitsBytes(value, maxBytes))
        {
            int bytes = Encoding.UTF8.GetByteCount(value);
            Add(member, "maxBytes", $"must have at most {Pluralize(maxBytes, "bytes")} of UTF-8 and has {Format(bytes)}", displayValue);
        }
    }

    /// <summary>Tells a text that is not the one it must be.</summary>
    /// <param name="member">The member's name on the wire; null for the item that was entered.</param>
    /// <param name="value">The text.</param>
    /// <param name="expected">The text it must be.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Const(string? member, string? value, string expected)
    {
        if (!Check.Const(value, expected))
        {
            Add(member, "const", $"must be \"{expected}\"", value);
        }
    }

    /// <summary>Tells a boolean that is not the one it must be.</summary>
    /// <param name="member">The member's name on the wire; null for the item that was entered.</param>
    /// <param name="value">The boolean.</param>
    /// <param name="expected">The boolean it must be.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Const(string? member, bool value, bool expected)
    {
        if (!Check.Const(value, expected))
        {
            Add(member, "const", expected ? "must be true" : "must be false");
        }
    }

    /// <summary>Tells a text that does not match its pattern.</summary>
    /// <param name="member">The member's name on the wire; null for the item that was entered.</param>
    /// <param name="value">The text.</param>
    /// <param name="matches">Whether it matches.</param>
    /// <param name="pattern">The pattern.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Pattern(string? member, string value, bool matches, string pattern)
    {
        if (!matches)
        {
            Add(member, "pattern", $"must match {pattern}", value);
        }
    }

    /// <summary>Tells a secret that does not match its pattern, and nothing of it.</summary>
    /// <param name="member">The member's name on the wire; null for the item that was entered.</param>
    /// <param name="value">The secret.</param>
    /// <param name="matches">Whether it matches.</param>
    /// <param name="pattern">The pattern.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Pattern(string? member, Secret value, bool matches, string pattern)
    {
        if (!matches)
        {
            Add(member, "pattern", $"must match {pattern}");
        }
    }

    private void CheckWellFormed(string? member, string value)
    {
        if (!StringLimits.IsWellFormed(value))
        {
            Add(member, "utf-8", "has half a surrogate pair, which UTF-8 cannot say");
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
