import { z } from 'zod';

/** zod compiles schemas with `new Function`, which the content security policy refuses. Import this before any schema. */
z.config({ jitless: true });
