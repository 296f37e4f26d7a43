using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>A type that can be read from JSON.</summary>
/// <typeparam name="TSelf">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonReadable<TSelf>
    where TSelf : IJsonReadable<TSelf>
{
    /// <summary>Gets whether a value contains a secret, so that exceptions quote nothing of its JSON.</summary>
    static virtual bool HoldsSecrets => false;

    /// <summary>Reads one value at the position of the reader and moves the reader past it.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    static abstract TSelf Read(ref JsonReader reader);
}
