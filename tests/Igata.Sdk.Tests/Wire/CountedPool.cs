using System.Buffers;

namespace Igata.Sdk.Tests.Wire;

/// <summary>A pool that knows what is out, and spoils what comes back, so that nobody goes on reading it.</summary>
internal sealed class CountedPool : ArrayPool<byte>
{
    private readonly HashSet<byte[]> _out = new(ReferenceEqualityComparer.Instance);
    private readonly List<TaskCompletionSource> _waiting = [];

    public int Largest { get; private set; }

    public override byte[] Rent(int minimumLength)
    {
        byte[] array = new byte[minimumLength];
        lock (_out)
        {
            Largest = Math.Max(Largest, minimumLength);
            _out.Add(array);
        }

        return array;
    }

    public override void Return(byte[] array, bool clearArray = false)
    {
        lock (_out)
        {
            Assert.True(_out.Remove(array), "A buffer was given back that is not out.");
            array.AsSpan().Fill(0xEE);
            if (_out.Count == 0)
            {
                _waiting.ForEach(static waiting => waiting.TrySetResult());
            }
        }
    }

    /// <summary>Ends when all is given back: at once, but for a sending that a call left behind.</summary>
    public Task BalancedAsync()
    {
        lock (_out)
        {
            var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add(waiting);
            if (_out.Count == 0)
            {
                waiting.SetResult();
            }

            return waiting.Task.WaitAsync(TimeSpan.FromSeconds(5));
        }
    }
}
