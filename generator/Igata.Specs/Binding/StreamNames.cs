using Igata.Specs.Model;

namespace Igata.Specs.Binding;

/// <summary>Distinguishes the names of the streaming variants of methods.</summary>
internal static class StreamNames
{
    /// <summary>Of <c>ListJobs</c> and <c>GetJobs</c>, only the first that is written has the variant <c>StreamJobs</c>; the other has its whole name in it.</summary>
    public static void Apply(BoundSpec boundSpec)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < boundSpec.Methods.Count; i++)
        {
            BoundMethod method = boundSpec.Methods[i];
            if (method.Model.StreamName is { } name && !names.Add(name))
            {
                Method distinct = method.Model with { HasFullStreamName = true };
                names.Add(distinct.StreamName!);
                boundSpec.Methods[i] = method with { Model = distinct };
            }
        }
    }
}
