namespace Igata.Benchmarks;

/// <summary>Something that is measured beside others.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Repeat">Does it so many times.</param>
internal sealed record Contender(string Name, Action<int> Repeat)
{
    /// <summary>Warms the same code up, with less of it where once takes long.</summary>
    public Action<int> WarmUp { get; init; } = Repeat;

    public static Contender Create(string name, Action once) => new(name, times =>
    {
        for (int i = 0; i < times; i++)
        {
            once();
        }
    });

    // The result is kept, so that nothing that makes it can be left out.
    public static Contender Create<T>(string name, Func<T> once)
    {
        T? result = default;
        return new(name, times =>
        {
            for (int i = 0; i < times; i++)
            {
                result = once();
            }

            GC.KeepAlive(result);
        });
    }

    public static Contender CreateAsync(string name, Func<Task> once)
    {
        return new(name, times => RepeatAsync(times).GetAwaiter().GetResult());

        async Task RepeatAsync(int times)
        {
            for (int i = 0; i < times; i++)
            {
                await once().ConfigureAwait(false);
            }
        }
    }
}
