using System.ComponentModel;
using Igata.Runtime.Validation;

namespace Igata.Runtime.CompilerServices;

/// <summary>
/// The questions that <see cref="IValidatable.IsValid"/> asks: branches only. Each has a namesake in
/// <see cref="ViolationsBuilder"/> that tells what is wrong, and does so exactly when the answer here is false.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Check
{
    /// <summary>Whether a text is there and can be written as UTF-8.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The answer.</returns>
    public static bool Required(string? value) => value is not null && StringLimits.IsWellFormed(value);

    /// <summary>Whether a value is there.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The answer.</returns>
    public static bool Required<T>(T? value)
        where T : class => value is not null;

    /// <summary>Whether a value is there; <c>null</c> on the wire is one.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The answer.</returns>
    public static bool Required(JsonData value) => !value.IsDefault;

    /// <summary>Whether a secret is there, not empty, and can be written as UTF-8.</summary>
    /// <param name="value">The secret.</param>
    /// <returns>The answer.</returns>
    public static bool Required(Secret value) => !value.IsEmpty && StringLimits.IsWellFormed(value.Reveal());

    /// <summary>Whether a URI is there and can be written as UTF-8.</summary>
    /// <param name="value">The URI.</param>
    /// <returns>The answer.</returns>
    public static bool Required(Uri? value) => value is not null && StringLimits.IsWellFormed(value.OriginalString);

    /// <summary>Always true: no bytes are bytes.</summary>
    /// <param name="value">The bytes.</param>
    /// <returns>The answer.</returns>
    public static bool Required(ByteString value) => true;

    /// <summary>Whether a value of an open enum has a name.</summary>
    /// <param name="value">The name.</param>
    /// <returns>The answer.</returns>
    public static bool EnumValue(string value) => !string.IsNullOrEmpty(value) && StringLimits.IsWellFormed(value);

    /// <summary>Whether a text keeps its limits; one that is not there keeps all of them.</summary>
    /// <param name="value">The text.</param>
    /// <param name="minLength">The least code points, or -1.</param>
    /// <param name="maxLength">The most code points, or -1.</param>
    /// <param name="maxBytes">The most bytes of UTF-8, or -1.</param>
    /// <returns>The answer.</returns>
    public static bool Text(string? value, int minLength, int maxLength, int maxBytes) => value is null
        || (StringLimits.FitsLength(value, minLength, maxLength) && StringLimits.FitsBytes(value, maxBytes));

    /// <summary>Whether a secret keeps its limits.</summary>
    /// <param name="value">The secret.</param>
    /// <param name="minLength">The least code points, or -1.</param>
    /// <param name="maxLength">The most code points, or -1.</param>
    /// <param name="maxBytes">The most bytes of UTF-8, or -1.</param>
    /// <returns>The answer.</returns>
    public static bool Text(Secret value, int minLength, int maxLength, int maxBytes) =>
        Text(value.Reveal(), minLength, maxLength, maxBytes);

    /// <summary>Whether a text is the one it must be.</summary>
    /// <param name="value">The text.</param>
    /// <param name="expected">The text it must be.</param>
    /// <returns>The answer.</returns>
    public static bool Const(string? value, string expected) => value == expected;

    /// <summary>Whether a boolean is the one it must be.</summary>
    /// <param name="value">The boolean.</param>
    /// <param name="expected">The boolean it must be.</param>
    /// <returns>The answer.</returns>
    public static bool Const(bool value, bool expected) => value == expected;

    /// <summary>Whether free-form data is an object.</summary>
    /// <param name="value">The data.</param>
    /// <returns>The answer.</returns>
    public static bool Object(JsonData value) => !value.IsDefault && value.Kind == JsonKind.Object;

    /// <summary>Whether a list or set has as many items as it may.</summary>
    /// <param name="count">How many it has.</param>
    /// <param name="min">The least, or -1.</param>
    /// <param name="max">The most, or -1.</param>
    /// <returns>The answer.</returns>
    public static bool Items(int count, int min, int max) => count >= min && (max < 0 || count <= max);

    /// <summary>Whether a map has as many members as it may.</summary>
    /// <param name="count">How many it has.</param>
    /// <param name="min">The least, or -1.</param>
    /// <param name="max">The most, or -1.</param>
    /// <returns>The answer.</returns>
    public static bool Properties(int count, int min, int max) => Items(count, min, max);
}
