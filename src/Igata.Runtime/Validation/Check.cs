using System.ComponentModel;
using Igata.Runtime.Validation;

namespace Igata.Runtime.CompilerServices;

/// <summary>
/// The checks of single values, which consist of branches only. Each check has a method of the same name in
/// <see cref="ViolationsBuilder"/> that reports a violation if and only if the check returns false.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Check
{
    /// <summary>Returns whether a string is present and can be encoded as UTF-8.</summary>
    /// <param name="value">The text.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Required(string? value) => value is not null && StringLimits.IsWellFormed(value);

    /// <summary>Returns whether a value is present.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Required<T>(T? value)
        where T : class => value is not null;

    /// <summary>Returns whether a value is present; <c>null</c> on the wire is a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Required(JsonData value) => !value.IsDefault;

    /// <summary>Returns whether a secret is present, not empty, and can be encoded as UTF-8.</summary>
    /// <param name="value">The secret.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Required(Secret value) => !value.IsEmpty && StringLimits.IsWellFormed(value.Reveal());

    /// <summary>Returns whether a URI is present and can be encoded as UTF-8.</summary>
    /// <param name="value">The URI.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Required(Uri? value) => value is not null && StringLimits.IsWellFormed(value.OriginalString);

    /// <summary>Returns true, because an empty byte string is a value.</summary>
    /// <param name="value">The bytes.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Required(ByteString value) => true;

    /// <summary>Returns whether a value of an open enum has a name.</summary>
    /// <param name="value">The name.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool EnumValue(string value) => !string.IsNullOrEmpty(value) && StringLimits.IsWellFormed(value);

    /// <summary>Returns whether an enum was set, and can be encoded as UTF-8. An empty text is a value.</summary>
    /// <typeparam name="T">The type of the enum.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="text">Its text.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool EnumValue<T>(T value, string text)
        where T : struct, IEquatable<T> => !value.Equals(default) && StringLimits.IsWellFormed(text);

    /// <summary>Returns whether a string satisfies its limits. A missing string satisfies all of them.</summary>
    /// <param name="value">The text.</param>
    /// <param name="minLength">The minimum number of code points, or -1.</param>
    /// <param name="maxLength">The maximum number of code points, or -1.</param>
    /// <param name="maxBytes">The maximum number of UTF-8 bytes, or -1.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Text(string? value, int minLength, int maxLength, int maxBytes) => value is null
        || (StringLimits.FitsLength(value, minLength, maxLength) && StringLimits.FitsBytes(value, maxBytes));

    /// <summary>Returns whether a string is present, can be encoded as UTF-8, and satisfies its limits.</summary>
    /// <param name="value">The text.</param>
    /// <param name="minLength">The minimum number of code points, or -1.</param>
    /// <param name="maxLength">The maximum number of code points, or -1.</param>
    /// <param name="maxBytes">The maximum number of UTF-8 bytes, or -1.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool RequiredText(string? value, int minLength, int maxLength, int maxBytes) => Required(value) && Text(value, minLength, maxLength, maxBytes);

    /// <summary>Returns whether a secret satisfies its limits.</summary>
    /// <param name="value">The secret.</param>
    /// <param name="minLength">The minimum number of code points, or -1.</param>
    /// <param name="maxLength">The maximum number of code points, or -1.</param>
    /// <param name="maxBytes">The maximum number of UTF-8 bytes, or -1.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Text(Secret value, int minLength, int maxLength, int maxBytes) =>
        Text(value.Reveal(), minLength, maxLength, maxBytes);

    /// <summary>Returns whether a secret is present, not empty, can be encoded as UTF-8, and satisfies its limits.</summary>
    /// <param name="value">The secret.</param>
    /// <param name="minLength">The minimum number of code points, or -1.</param>
    /// <param name="maxLength">The maximum number of code points, or -1.</param>
    /// <param name="maxBytes">The maximum number of UTF-8 bytes, or -1.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool RequiredText(Secret value, int minLength, int maxLength, int maxBytes) => Required(value) && Text(value, minLength, maxLength, maxBytes);

    /// <summary>Returns whether a string has the expected value.</summary>
    /// <param name="value">The text.</param>
    /// <param name="expected">The expected text.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Const(string? value, string expected) => value == expected;

    /// <summary>Returns whether a boolean has the expected value.</summary>
    /// <param name="value">The boolean.</param>
    /// <param name="expected">The expected boolean.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Const(bool value, bool expected) => value == expected;

    /// <summary>Returns whether free-form data is an object.</summary>
    /// <param name="value">The data.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Object(JsonData value) => !value.IsDefault && value.Kind == JsonKind.Object;

    /// <summary>Returns whether the number of items in a list or set is within its limits.</summary>
    /// <param name="count">The number of items.</param>
    /// <param name="min">The minimum, or -1.</param>
    /// <param name="max">The maximum, or -1.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Items(int count, int min, int max) => count >= min && (max < 0 || count <= max);

    /// <summary>Returns whether the number of members of a map is within its limits.</summary>
    /// <param name="count">The number of members.</param>
    /// <param name="min">The minimum, or -1.</param>
    /// <param name="max">The maximum, or -1.</param>
    /// <returns>True if the value is valid.</returns>
    public static bool Properties(int count, int min, int max) => Items(count, min, max);
}
