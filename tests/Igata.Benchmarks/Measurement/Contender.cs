namespace Igata.Benchmarks;

/// <summary>Code that is measured together with others.</summary>
/// <param name="Name">The name in the table.</param>
/// <param name="Repeat">The action that runs the code a number of times.</param>
internal sealed record Contender(string Name, Action<int> Repeat)
{
    /// <summary>Gets the action that warms up the same code, with less work if one run takes long.</summary>
    public Action<int> WarmUp { get; init; } = Repeat;

    public static Contender Create(string name, Action operation) => new(name, times =>
    {
        for (int i = 0; i < times; i++)
        {
            operation();
        }
    });

    // The result is stored, so that the JIT cannot eliminate the code.
    public static Contender Create<T>(string name, Func<T> operation)
    {
        T? result = default;
        return new(name, times =>
        {
            for (int i = 0; i < times; i++)
            {
                result = operation();
            }

            GC.KeepAlive(result);
        });
    }

    public static Contender CreateAsync(string name, Func<Task> operation)
    {
        return new(name, times => RepeatAsync(times).GetAwaiter().GetResult());

        async Task RepeatAsync(int times)
        {
            for (int i = 0; i < times; i++)
            {
                await operation().ConfigureAwait(false);
            }
        }
    }
}
