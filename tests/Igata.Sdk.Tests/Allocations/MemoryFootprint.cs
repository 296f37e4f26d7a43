using System.Reflection;
using System.Runtime.CompilerServices;

namespace Igata.Sdk.Tests.Allocations;

/// <summary>Measures the size of the objects of a result by creating an object of each type.</summary>
internal static class MemoryFootprint
{
    private static readonly Dictionary<(Type, int), long> Measured = [];

    /// <summary>Returns the size of all objects of <paramref name="result"/> that are not shared with <paramref name="other"/>, another result of the same document.</summary>
    public static long Measure(object result, object other)
    {
        HashSet<object> shared = MeasureGraph(other);
        return MeasureGraph(result).Where(part => !shared.Contains(part)).Sum(GetSize);
    }

    private static HashSet<object> MeasureGraph(object root)
    {
        var found = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Visit(root, found);

        // A list is a struct, which is boxed only by this test.
        if (root.GetType().IsValueType)
        {
            found.Remove(root);
        }

        return found;
    }

    private static void Visit(object? value, HashSet<object> found)
    {
        if (value is null or Pointer || (!value.GetType().IsValueType && !found.Add(value)) || value is string)
        {
            return;
        }

        if (value is Array array)
        {
            Type item = array.GetType().GetElementType()!;
            foreach (object? part in item.IsPrimitive ? Array.Empty<object>() : array)
            {
                Visit(part, found);
            }

            return;
        }

        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPrimitive)
                {
                    Visit(field.GetValue(value), found);
                }
            }
        }
    }

    private static long GetSize(object value)
    {
        (Type type, int length) = (value.GetType(), value switch { string text => text.Length, Array array => array.Length, _ => 0 });
        if (!Measured.TryGetValue((type, length), out long size))
        {
            Measured[(type, length)] = size = AllocationMeter.Measure(() => value switch
            {
                string => new string('x', length),
                Array => Array.CreateInstance(type.GetElementType()!, length),
                _ => RuntimeHelpers.GetUninitializedObject(type),
            });
        }

        return size;
    }
}
