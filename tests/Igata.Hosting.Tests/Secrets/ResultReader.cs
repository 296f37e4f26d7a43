using System.Reflection;

namespace Igata.Hosting.Tests.Secrets;

/// <summary>Awaits the result of any client method.</summary>
internal static class ResultReader
{
    public static async Task<object?> ReadAsync(object returned)
    {
        if (returned is ValueTask plain)
        {
            await plain;
            return null;
        }

        Type shape = returned.GetType().GetInterfaces().Append(returned.GetType()).First(static type =>
            type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ValueTask<>) || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)));
        string reader = shape.GetGenericTypeDefinition() == typeof(ValueTask<>) ? nameof(ReadSingleAsync) : nameof(ReadItemsAsync);
        MethodInfo read = typeof(ResultReader).GetMethod(reader, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(shape.GenericTypeArguments);
        return await (Task<object?>)read.Invoke(null, [returned])!;
    }

    private static async Task<object?> ReadSingleAsync<T>(ValueTask<T> task) => await task;

    private static async Task<object?> ReadItemsAsync<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<object?>();
        await foreach (T item in items)
        {
            all.Add(item);
        }

        return all;
    }
}
