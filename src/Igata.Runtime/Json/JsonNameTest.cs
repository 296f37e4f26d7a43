using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>Returns whether the name of a member satisfies a condition.</summary>
/// <param name="name">The unescaped name as valid UTF-8.</param>
/// <returns>True if it does.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate bool JsonNameTest(ReadOnlySpan<byte> name);
