using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>The values of a boolean case of a union as objects, so that reading one does not allocate.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BoxedBoolean
{
    private static readonly object True = true;
    private static readonly object False = false;

    /// <summary>Returns the object of a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The object.</returns>
    public static object Get(bool value) => value ? True : False;
}
