using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Igata.Runtime.Json;

/// <summary>
/// The data of an object. The table of a record finds a field by its distance from the first byte, which is the same in all objects of a
/// type. Each distance is computed from a reference to the field, so it belongs to a field of the type that is read there.
/// </summary>
internal sealed class RecordData
{
    private byte _start;

    private RecordData()
    {
    }

    /// <summary>Returns the first byte of the fields of an object.</summary>
    public static ref byte GetStart(object value) => ref Unsafe.As<RecordData>(value)._start;

    /// <summary>Returns the distance of a field from the first byte.</summary>
    public static nint GetOffset<T>(object value, ref T field) => Unsafe.ByteOffset(ref GetStart(value), ref Unsafe.As<T, byte>(ref field));

    /// <summary>Creates an object whose fields are all default.</summary>
    public static T CreateEmpty<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors)] T>()
        where T : class => (T)RuntimeHelpers.GetUninitializedObject(typeof(T));

    /// <summary>Returns a copy of an object.</summary>
    public static object Clone(object value) => Unsafe.As<RecordData>(value).MemberwiseClone();
}
