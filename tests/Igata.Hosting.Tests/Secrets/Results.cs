using System.Reflection;

namespace Igata.Hosting.Tests.Secrets;

/// <summary>Awaits whatever a method of a client returns.</summary>
internal static class Results
{
    public static async Task<object?> OfAsync(object returned)
    {
        if (returned is ValueTask plain)
        {
            await plain;
            return null;
        }

        Type shape = returned.GetType().GetInterfaces().Append(returned.GetType()).First(static type =>
            type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ValueTask<>) || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)));
        string reader = shape.GetGenericTypeDefinition() == typeof(ValueTask<>) ? nameof(OneAsync) : nameof(AllAsync);
        MethodInfo read = typeof(Results).GetMethod(reader, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(shape.GenericTypeArguments);
        return await (Task<object?>)read.Invoke(null, [returned])!;
    }

    private static async Task<object?> OneAsync<T>(ValueTask<T> task) => await task;

    private static async Task<object?> AllAsync<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<object?>();
        await foreach (T item in items)
        {
            all.Add(item);
        }

        return all;
    }
}
